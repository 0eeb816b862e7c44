export default definePageConfig({ navigationBarTitleText: '经费补助' });
