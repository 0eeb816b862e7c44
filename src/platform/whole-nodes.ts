import { hooks } from '@tarojs/shared';

interface Recursive {
  readonly properties: { readonly i: { readonly value: Record<string, unknown> } };
}

// Fifteen levels down, Taro's templates go on in a component. Until its node arrives it draws an empty one that Taro
// gives no list of children, and WeChat complains of looping over nothing: it gets an empty list.
hooks.tap('modifyRecursiveComponentConfig', (config) => {
  // Typed as a page's life cycle; Taro hands over the component.
  (config as unknown as Recursive).properties.i.value.cn = [];
  return config;
});
