export default definePageConfig({ navigationBarTitleText: '工会与人员' });
