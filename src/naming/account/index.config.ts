export default definePageConfig({ navigationBarTitleText: '补助账目' });
