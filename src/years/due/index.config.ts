export default definePageConfig({ navigationBarTitleText: '该做的事' });
