export default definePageConfig({ navigationBarTitleText: '排名与决定' });
