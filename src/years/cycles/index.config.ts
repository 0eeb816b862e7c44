export default definePageConfig({ navigationBarTitleText: '管理周期' });
