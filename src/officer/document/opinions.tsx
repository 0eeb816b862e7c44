import { nameInRecord } from '@domain/people/acting-for';
import { View } from '@tarojs/components';
import { sealPictureOf } from '@/application/seal-picture';
import { momentWords } from '@/application/way-steps';
import { Card } from '@/components/card/card';
import type { ApplicationView, PostView } from '../../../cloudfunctions/api/application/application.views';
import { SealedPaper } from '../opinion/sealed-paper';
import styles from './document.module.scss';

const turnWords = (post: PostView, view: ApplicationView): string =>
  post.turn === 'now' ? `正在等待意见，${momentWords(view.since)}起` : '还没有轮到';

/** What each post on the way has said, in the form's order, under its seal; and who still has to say something. */
export const Opinions = ({ view }: { readonly view: ApplicationView }) =>
  view.stations.length === 0 ? null : (
    <Card title="各级意见">
      {view.stations.map((station) => (
        <View key={station.posts.map(({ key }) => key).join()} className={styles.station}>
          <View className={styles.stationTitle}>{station.title}</View>
          {station.posts.map((post) =>
            post.opinion === null ? (
              <View
                key={post.key}
                className={styles.waiting}
              >{`${post.sealName}：${turnWords(post, view)}`}</View>
            ) : (
              <View key={post.key} className={styles.opinion}>
                <SealedPaper
                  words={post.opinion.text}
                  sealName={post.opinion.sealName}
                  sealPicture={sealPictureOf(view, post.opinion.post, post.opinion.at)}
                  by={nameInRecord(post.opinion)}
                  at={post.opinion.at}
                />
              </View>
            ),
          )}
        </View>
      ))}
    </Card>
  );
