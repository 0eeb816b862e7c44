import { mergeInternalComponents } from '@tarojs/shared';
import { spokenAttributes } from './attributes';

// Loaded before the first page: attributes go to the templates under short names, which count these in.
mergeInternalComponents(spokenAttributes());
