export default definePageConfig({ navigationBarTitleText: '盖章密码' });
