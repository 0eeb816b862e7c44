export default definePageConfig({ navigationBarTitleText: '分配与进度' });
