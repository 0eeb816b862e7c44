export default definePageConfig({ navigationBarTitleText: '无人负责的岗位' });
