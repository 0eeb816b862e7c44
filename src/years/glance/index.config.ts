export default definePageConfig({ navigationBarTitleText: '历年情况' });
