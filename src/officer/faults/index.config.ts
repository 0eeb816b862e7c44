export default definePageConfig({ navigationBarTitleText: '程序差错' });
