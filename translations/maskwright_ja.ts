<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>新規プロジェクト...</translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation>プロジェクトを開く...</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>Set a checkpoint...</source>
        <translation>チェックポイントを作成...</translation>
    </message>
    <message>
        <source>Checkpoints...</source>
        <translation>チェックポイント...</translation>
    </message>
    <message>
        <source>Save a copy elsewhere...</source>
        <translation>別の場所にコピーを保存...</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>プロジェクトを閉じる</translation>
    </message>
    <message>
        <source>Add videos...</source>
        <translation>動画を追加...</translation>
    </message>
    <message>
        <source>Add a folder of pictures...</source>
        <translation>画像フォルダーを追加...</translation>
    </message>
    <message>
        <source>Find the file of the video...</source>
        <translation>動画ファイルを探す...</translation>
    </message>
    <message>
        <source>Find scene cuts</source>
        <translation>シーンの切り替わりを検出</translation>
    </message>
    <message>
        <source>Remove video</source>
        <translation>動画を取り除く</translation>
    </message>
    <message>
        <source>Import a data set...</source>
        <translation>データセットをインポート...</translation>
    </message>
    <message>
        <source>Export a data set...</source>
        <translation>データセットをエクスポート...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Find videos and objects</source>
        <translation>動画とオブジェクトを検索</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>環境設定...</translation>
    </message>
    <message>
        <source>Find a command...</source>
        <translation>コマンドを検索...</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>再生または一時停止</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>逆再生</translation>
    </message>
    <message>
        <source>Play in a loop</source>
        <translation>ループ再生</translation>
    </message>
    <message>
        <source>Next grid frame</source>
        <translation>次のグリッドフレーム</translation>
    </message>
    <message>
        <source>Previous grid frame</source>
        <translation>前のグリッドフレーム</translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation>動画の次のフレーム</translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation>動画の前のフレーム</translation>
    </message>
    <message>
        <source>Ten grid frames on</source>
        <translation>グリッドフレームを10進む</translation>
    </message>
    <message>
        <source>Ten grid frames back</source>
        <translation>グリッドフレームを10戻る</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>最初のフレーム</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最後のフレーム</translation>
    </message>
    <message>
        <source>Next painted frame</source>
        <translation>次の描画済みフレーム</translation>
    </message>
    <message>
        <source>Previous painted frame</source>
        <translation>前の描画済みフレーム</translation>
    </message>
    <message>
        <source>Next frame that needs attention</source>
        <translation>次の要確認フレーム</translation>
    </message>
    <message>
        <source>Previous frame that needs attention</source>
        <translation>前の要確認フレーム</translation>
    </message>
    <message>
        <source>Next frame without a mask</source>
        <translation>次のマスクなしフレーム</translation>
    </message>
    <message>
        <source>Previous frame without a mask</source>
        <translation>前のマスクなしフレーム</translation>
    </message>
    <message>
        <source>Go to frame...</source>
        <translation>フレームへ移動...</translation>
    </message>
    <message>
        <source>Set the start of the range</source>
        <translation>範囲の開始を設定</translation>
    </message>
    <message>
        <source>Set the end of the range</source>
        <translation>範囲の終了を設定</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>範囲を解除</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>タイムラインを拡大</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>タイムラインを縮小</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>タイムライン全体を表示</translation>
    </message>
    <message>
        <source>Pictures on the timeline</source>
        <translation>タイムラインのサムネイル</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Select and move the view</source>
        <translation>選択と表示の移動</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>消しゴム</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多角形</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>投げ縄</translation>
    </message>
    <message>
        <source>Fill a region</source>
        <translation>領域を塗りつぶす</translation>
    </message>
    <message>
        <source>Smart click</source>
        <translation>スマートクリック</translation>
    </message>
    <message>
        <source>Smart box</source>
        <translation>スマートボックス</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>ブラシと消しゴムを切り替え</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>ブラシを小さく</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>ブラシを大きく</translation>
    </message>
    <message>
        <source>Much smaller brush</source>
        <translation>ブラシをかなり小さく</translation>
    </message>
    <message>
        <source>Much larger brush</source>
        <translation>ブラシをかなり大きく</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>新規オブジェクト</translation>
    </message>
    <message>
        <source>Next object</source>
        <translation>次のオブジェクト</translation>
    </message>
    <message>
        <source>Previous object</source>
        <translation>前のオブジェクト</translation>
    </message>
    <message>
        <source>Remove object from the video</source>
        <translation>動画からオブジェクトを取り除く</translation>
    </message>
    <message>
        <source>Edit the expression</source>
        <translation>説明文を編集</translation>
    </message>
    <message>
        <source>Clear the mask in this frame</source>
        <translation>このフレームのマスクを消去</translation>
    </message>
    <message>
        <source>Copy the mask from the previous frame</source>
        <translation>前のフレームからマスクをコピー</translation>
    </message>
    <message>
        <source>Copy the mask from the next frame</source>
        <translation>次のフレームからマスクをコピー</translation>
    </message>
    <message>
        <source>The object is not visible here</source>
        <translation>オブジェクトはここに映っていない</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>穴を埋める</translation>
    </message>
    <message>
        <source>Grow the mask</source>
        <translation>マスクを広げる</translation>
    </message>
    <message>
        <source>Shrink the mask</source>
        <translation>マスクを縮める</translation>
    </message>
    <message>
        <source>Smooth the outline</source>
        <translation>輪郭を滑らかにする</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>点を取り除く</translation>
    </message>
    <message>
        <source>Fill in between painted frames</source>
        <translation>描画済みフレームの間を補間</translation>
    </message>
    <message>
        <source>Lock or unlock this frame</source>
        <translation>このフレームのロックを切り替え</translation>
    </message>
    <message>
        <source>Lock or unlock the range</source>
        <translation>範囲のロックを切り替え</translation>
    </message>
    <message>
        <source>Use the clip from here as an example</source>
        <translation>ここからのクリップを例として使う</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Run forward</source>
        <translation>前方へ実行</translation>
    </message>
    <message>
        <source>Run backward</source>
        <translation>後方へ実行</translation>
    </message>
    <message>
        <source>Run both ways</source>
        <translation>両方向へ実行</translation>
    </message>
    <message>
        <source>Run on the whole clip</source>
        <translation>クリップ全体で実行</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>実行中のジョブを中止</translation>
    </message>
    <message>
        <source>Remove the last run</source>
        <translation>最後の実行を取り除く</translation>
    </message>
    <message>
        <source>Next answer of the model</source>
        <translation>モデルの次の答え</translation>
    </message>
    <message>
        <source>Previous answer of the model</source>
        <translation>モデルの前の答え</translation>
    </message>
    <message>
        <source>Pause waiting runs</source>
        <translation>待機中の実行を一時停止</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Accept this frame</source>
        <translation>このフレームを承認</translation>
    </message>
    <message>
        <source>Reject this frame</source>
        <translation>このフレームを却下</translation>
    </message>
    <message>
        <source>Back to unreviewed</source>
        <translation>未レビューに戻す</translation>
    </message>
    <message>
        <source>Next object to review</source>
        <translation>次のレビュー対象オブジェクト</translation>
    </message>
    <message>
        <source>Previous object to review</source>
        <translation>前のレビュー対象オブジェクト</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show or hide the masks</source>
        <translation>マスクの表示を切り替え</translation>
    </message>
    <message>
        <source>Overlay, contour, mask, picture</source>
        <translation>重ね合わせ、輪郭、マスク、画像</translation>
    </message>
    <message>
        <source>Show the current object alone</source>
        <translation>現在のオブジェクトだけを表示</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>オニオンスキン</translation>
    </message>
    <message>
        <source>More transparent masks</source>
        <translation>マスクをより透明に</translation>
    </message>
    <message>
        <source>More opaque masks</source>
        <translation>マスクをより不透明に</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>画像を合わせる</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom to the current object</source>
        <translation>現在のオブジェクトに合わせて拡大</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>ライトまたはダーク</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Show or hide the panels</source>
        <translation>パネルの表示を切り替え</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>アノテーション</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>About Maskwright</source>
        <translation>Maskwright について</translation>
    </message>
    <message>
        <source>Maskwright</source>
        <translation>Maskwright</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>左利き</translation>
    </message>
    <message>
        <source>Find lost videos...</source>
        <translation>見つからない動画を探す...</translation>
    </message>
    <message>
        <source>Examples for the model...</source>
        <translation>モデルに見せる例...</translation>
    </message>
    <message>
        <source>Leave a comment here...</source>
        <translation>ここにコメントを残す...</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>ツアーを始める</translation>
    </message>
    <message>
        <source>Reset the sample...</source>
        <translation>サンプルをリセット...</translation>
    </message>
    <message>
        <source>Show or hide the object</source>
        <translation>オブジェクトの表示を切り替え</translation>
    </message>
    <message>
        <source>Protect the object or not</source>
        <translation>オブジェクトの保護を切り替え</translation>
    </message>
    <message>
        <source>Fill the missing frames of the example</source>
        <translation>例の足りないフレームを埋める</translation>
    </message>
    <message>
        <source>Run...</source>
        <translation>実行…</translation>
    </message>
    <message>
        <source>Run on all objects of the video</source>
        <translation>動画のすべての物体に実行</translation>
    </message>
    <message>
        <source>Run on all objects of the class</source>
        <translation>クラスのすべての物体に実行</translation>
    </message>
    <message>
        <source>Run on the selected objects</source>
        <translation>選択した物体に実行</translation>
    </message>
    <message>
        <source>Run on all objects of all videos</source>
        <translation>すべての動画のすべての物体に実行</translation>
    </message>
    <message>
        <source>Restart the worker</source>
        <translation>ワーカーを再起動</translation>
    </message>
    <message>
        <source>Accept the whole clip and go to the next object</source>
        <translation>クリップ全体を承認して次のオブジェクトへ</translation>
    </message>
    <message>
        <source>Put the panels back</source>
        <translation>パネルの配置を元に戻す</translation>
    </message>
</context>
<context>
    <name>checkpoints</name>
    <message>
        <source>Checkpoint &quot;%1&quot;</source>
        <translation>チェックポイント「%1」</translation>
    </message>
    <message>
        <source>It is in the list of checkpoints.</source>
        <translation>チェックポイントの一覧にあります。</translation>
    </message>
    <message>
        <source>What it was before is a checkpoint now.</source>
        <translation>以前の状態はチェックポイントになりました。</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot;</source>
        <translation>「%1」に戻る</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>cancelled</source>
        <translation>中止されました</translation>
    </message>
    <message>
        <source>start it again to continue; what was finished is kept</source>
        <translation>もう一度始めると続きから再開します。完了した分は残っています</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>使い方が違います</translation>
    </message>
    <message>
        <source>see --help</source>
        <translation>--help を参照してください</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>そのファイルまたはフォルダーはありません</translation>
    </message>
    <message>
        <source>check the path, or locate the file again</source>
        <translation>パスを確認するか、ファイルを探し直してください</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>ファイルを読み取れません</translation>
    </message>
    <message>
        <source>check that it exists and that you may read it</source>
        <translation>ファイルが存在し、読み取り権限があることを確認してください</translation>
    </message>
    <message>
        <source>this cannot be written</source>
        <translation>ここには書き込めません</translation>
    </message>
    <message>
        <source>choose a folder you may write to</source>
        <translation>書き込み可能なフォルダーを選んでください</translation>
    </message>
    <message>
        <source>the file is larger than the limit of %2</source>
        <translation>ファイルが上限 %2 を超えています</translation>
    </message>
    <message>
        <source>split it, or check that it is the file you meant</source>
        <translation>分割するか、目的のファイルかどうか確認してください</translation>
    </message>
    <message>
        <source>the folder already holds other files</source>
        <translation>フォルダーにはすでに他のファイルがあります</translation>
    </message>
    <message>
        <source>choose an empty or a new folder</source>
        <translation>空のフォルダーか新しいフォルダーを選んでください</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>free some space and try again; nothing already saved is lost</source>
        <translation>空きを作ってやり直してください。保存済みのものは失われません</translation>
    </message>
    <message>
        <source>the name points outside its folder</source>
        <translation>名前がフォルダーの外を指しています</translation>
    </message>
    <message>
        <source>rename it without slashes, dots or control characters</source>
        <translation>スラッシュ、ドット、制御文字を使わない名前に変えてください</translation>
    </message>
    <message>
        <source>the file is not valid JSON</source>
        <translation>ファイルは有効な JSON ではありません</translation>
    </message>
    <message>
        <source>repair or replace it</source>
        <translation>修復するか置き換えてください</translation>
    </message>
    <message>
        <source>this is neither a video nor a folder of pictures</source>
        <translation>これは動画でも画像フォルダーでもありません</translation>
    </message>
    <message>
        <source>choose a video file or a folder of numbered pictures</source>
        <translation>動画ファイルか番号付き画像のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>the video file is empty</source>
        <translation>動画ファイルが空です</translation>
    </message>
    <message>
        <source>copy or download it again</source>
        <translation>もう一度コピーまたはダウンロードしてください</translation>
    </message>
    <message>
        <source>the video file is cut off or damaged: what describes its pictures is missing</source>
        <translation>動画ファイルが途中で切れているか壊れています。画像の記述がありません</translation>
    </message>
    <message>
        <source>copy or download it again, or repair it with a video tool</source>
        <translation>もう一度コピーまたはダウンロードするか、動画ツールで修復してください</translation>
    </message>
    <message>
        <source>this is a list that refers to other files, not a video</source>
        <translation>これは他のファイルを参照するリストで、動画ではありません</translation>
    </message>
    <message>
        <source>choose the video file itself</source>
        <translation>動画ファイルそのものを選んでください</translation>
    </message>
    <message>
        <source>there is no picture track in this file</source>
        <translation>このファイルには映像トラックがありません</translation>
    </message>
    <message>
        <source>choose a file with video, not only sound</source>
        <translation>音声だけでなく映像のあるファイルを選んでください</translation>
    </message>
    <message>
        <source>the video cannot be decoded at frame %2</source>
        <translation>動画をフレーム %2 でデコードできません</translation>
    </message>
    <message>
        <source>re-encode it, or work on the frames before</source>
        <translation>再エンコードするか、それより前のフレームで作業してください</translation>
    </message>
    <message>
        <source>the pictures are larger than the limit of %2</source>
        <translation>画像が上限 %2 を超えています</translation>
    </message>
    <message>
        <source>scale the video down, or raise the limit in the preferences</source>
        <translation>動画を縮小するか、環境設定で上限を上げてください</translation>
    </message>
    <message>
        <source>this is not the video that was annotated</source>
        <translation>これはアノテーションした動画ではありません</translation>
    </message>
    <message>
        <source>locate the original file</source>
        <translation>元のファイルを探してください</translation>
    </message>
    <message>
        <source>there is no frame %2</source>
        <translation>フレーム %2 はありません</translation>
    </message>
    <message>
        <source>use a frame number from 0 to %3</source>
        <translation>0 から %3 までのフレーム番号を使ってください</translation>
    </message>
    <message>
        <source>the mask is damaged</source>
        <translation>マスクが壊れています</translation>
    </message>
    <message>
        <source>paint or import it again</source>
        <translation>もう一度描画またはインポートしてください</translation>
    </message>
    <message>
        <source>the mask is %2 but the picture is %3</source>
        <translation>マスクは %2 ですが、画像は %3 です</translation>
    </message>
    <message>
        <source>export the masks at the size of the video</source>
        <translation>動画のサイズでマスクを書き出してください</translation>
    </message>
    <message>
        <source>the picture holds colours instead of object numbers</source>
        <translation>画像にオブジェクト番号ではなく色が入っています</translation>
    </message>
    <message>
        <source>save it as a PNG with a palette, or as 8-bit grey</source>
        <translation>パレット付き PNG か 8 ビットグレーで保存してください</translation>
    </message>
    <message>
        <source>the picture cannot be read</source>
        <translation>画像を読み取れません</translation>
    </message>
    <message>
        <source>replace it by a PNG or JPEG file</source>
        <translation>PNG か JPEG ファイルに置き換えてください</translation>
    </message>
    <message>
        <source>there is no painted mask to start from</source>
        <translation>開始点となる描画済みマスクがありません</translation>
    </message>
    <message>
        <source>paint the object on at least one frame</source>
        <translation>少なくとも1つのフレームでオブジェクトを描いてください</translation>
    </message>
    <message>
        <source>there is no such project</source>
        <translation>そのプロジェクトはありません</translation>
    </message>
    <message>
        <source>check the path, or create a new project</source>
        <translation>パスを確認するか、新しいプロジェクトを作ってください</translation>
    </message>
    <message>
        <source>a file of that name exists already</source>
        <translation>同じ名前のファイルがすでにあります</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>別の名前を選んでください</translation>
    </message>
    <message>
        <source>this is not a Maskwright project</source>
        <translation>これは Maskwright のプロジェクトではありません</translation>
    </message>
    <message>
        <source>choose a .maskwright file</source>
        <translation>.maskwright ファイルを選んでください</translation>
    </message>
    <message>
        <source>the project file is damaged</source>
        <translation>プロジェクトファイルが壊れています</translation>
    </message>
    <message>
        <source>open the last backup, or repair a copy</source>
        <translation>最新のバックアップを開くか、コピーを修復してください</translation>
    </message>
    <message>
        <source>the project was made by a newer version of Maskwright</source>
        <translation>プロジェクトはより新しいバージョンの Maskwright で作られています</translation>
    </message>
    <message>
        <source>update the program</source>
        <translation>プログラムを更新してください</translation>
    </message>
    <message>
        <source>the project is open in another window (%2)</source>
        <translation>プロジェクトは別のウィンドウで開かれています（%2）</translation>
    </message>
    <message>
        <source>close it there, or open it read-only</source>
        <translation>そちらを閉じるか、読み取り専用で開いてください</translation>
    </message>
    <message>
        <source>the project can only be read</source>
        <translation>プロジェクトは読み取り専用です</translation>
    </message>
    <message>
        <source>save a copy where you may write</source>
        <translation>書き込み可能な場所にコピーを保存してください</translation>
    </message>
    <message>
        <source>the change could not be written to the project</source>
        <translation>変更をプロジェクトに書き込めませんでした</translation>
    </message>
    <message>
        <source>check the disk and try again; the file itself is intact</source>
        <translation>ディスクを確認してやり直してください。ファイル自体は無事です</translation>
    </message>
    <message>
        <source>there is no such item in the project</source>
        <translation>そのような項目はプロジェクトにありません</translation>
    </message>
    <message>
        <source>list the project&apos;s items and choose one of them</source>
        <translation>プロジェクトの項目を一覧して選んでください</translation>
    </message>
    <message>
        <source>the object is protected</source>
        <translation>オブジェクトは保護されています</translation>
    </message>
    <message>
        <source>take its protection off in the list of objects</source>
        <translation>オブジェクトの一覧で保護を解除してください</translation>
    </message>
    <message>
        <source>no unlocked frame lies in that direction</source>
        <translation>その方向にロックされていないフレームはありません</translation>
    </message>
    <message>
        <source>go to another frame, or unlock those that may change</source>
        <translation>別のフレームへ移動するか、変更してよいフレームのロックを解除してください</translation>
    </message>
    <message>
        <source>frame %2 was painted or accepted by a person and is locked</source>
        <translation>フレーム %2 は人が描画または承認したためロックされています</translation>
    </message>
    <message>
        <source>unlock it first if it really should change</source>
        <translation>本当に変更する場合は先にロックを解除してください</translation>
    </message>
    <message>
        <source>the change does not fit the project</source>
        <translation>変更がプロジェクトに合いません</translation>
    </message>
    <message>
        <source>check the values given</source>
        <translation>指定した値を確認してください</translation>
    </message>
    <message>
        <source>the referring expression cannot be used: %2</source>
        <translation>この説明文は使えません: %2</translation>
    </message>
    <message>
        <source>write one sentence of at most 20 words</source>
        <translation>20語以内の文を1つ書いてください</translation>
    </message>
    <message>
        <source>this is neither a data set nor the name of a format that is known</source>
        <translation>既知のデータセットでも形式名でもありません</translation>
    </message>
    <message>
        <source>give the folder that holds the whole data set, or choose from the list of formats</source>
        <translation>データセット全体が入っているフォルダーを指定するか、一覧から形式を選んでください</translation>
    </message>
    <message>
        <source>the data set breaks its format&apos;s rules: %2</source>
        <translation>データセットが形式の規則に反しています: %2</translation>
    </message>
    <message>
        <source>repair it and validate it again</source>
        <translation>修復して検証し直してください</translation>
    </message>
    <message>
        <source>the project is not ready for this export: %2</source>
        <translation>プロジェクトはまだこのエクスポートの準備ができていません: %2</translation>
    </message>
    <message>
        <source>fix the listed items first</source>
        <translation>先に挙げられた項目を直してください</translation>
    </message>
    <message>
        <source>there is no model bundle here</source>
        <translation>ここにモデルはありません</translation>
    </message>
    <message>
        <source>choose a folder with manifest.json, or use the bundled model</source>
        <translation>manifest.json のあるフォルダーを選ぶか、同梱のモデルを使ってください</translation>
    </message>
    <message>
        <source>the model file is damaged: %2</source>
        <translation>モデルファイルが壊れています: %2</translation>
    </message>
    <message>
        <source>get it again from its source</source>
        <translation>入手元からもう一度取得してください</translation>
    </message>
    <message>
        <source>the model does not fit its architecture: %2</source>
        <translation>モデルがその構造に合いません: %2</translation>
    </message>
    <message>
        <source>choose another model or convert it for this architecture</source>
        <translation>別のモデルを選ぶか、この構造用に変換してください</translation>
    </message>
    <message>
        <source>the support set cannot be used: %2</source>
        <translation>例のセットを使えません: %2</translation>
    </message>
    <message>
        <source>paint the object on the support frames</source>
        <translation>例のフレームでオブジェクトを描いてください</translation>
    </message>
    <message>
        <source>this method is not available here</source>
        <translation>この方法はここでは使えません</translation>
    </message>
    <message>
        <source>use --method flow, or a build with the model</source>
        <translation>--method flow を使うか、モデル付きのビルドを使ってください</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>そのデバイスはありません</translation>
    </message>
    <message>
        <source>use --device cpu</source>
        <translation>--device cpu を使ってください</translation>
    </message>
    <message>
        <source>the memory is not large enough</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>close other programs, or use a smaller window</source>
        <translation>他のプログラムを閉じるか、より小さいウィンドウを使ってください</translation>
    </message>
    <message>
        <source>the graphics memory is not large enough</source>
        <translation>グラフィックスメモリが足りません</translation>
    </message>
    <message>
        <source>use a smaller window, or the CPU</source>
        <translation>より小さいウィンドウか CPU を使ってください</translation>
    </message>
    <message>
        <source>the model computed invalid numbers at frame %2</source>
        <translation>モデルがフレーム %2 で無効な数値を計算しました</translation>
    </message>
    <message>
        <source>check the model&apos;s weights, or use float32</source>
        <translation>モデルの重みを確認するか、float32 を使ってください</translation>
    </message>
    <message>
        <source>the background worker stopped unexpectedly</source>
        <translation>バックグラウンドプロセスが予期せず停止しました</translation>
    </message>
    <message>
        <source>try again; the frames received so far are kept</source>
        <translation>やり直してください。受信済みのフレームは残っています</translation>
    </message>
    <message>
        <source>the background worker does not answer</source>
        <translation>バックグラウンドプロセスが応答しません</translation>
    </message>
    <message>
        <source>restart it; the frames received so far are kept</source>
        <translation>再起動してください。受信済みのフレームは残っています</translation>
    </message>
    <message>
        <source>the background worker sent something that cannot be understood</source>
        <translation>バックグラウンドプロセスが理解できないものを送ってきました</translation>
    </message>
    <message>
        <source>check that both programs are of the same version</source>
        <translation>両方のプログラムが同じバージョンか確認してください</translation>
    </message>
    <message>
        <source>something that should not happen has happened</source>
        <translation>起きてはならないことが起きました</translation>
    </message>
    <message>
        <source>please report it with the log</source>
        <translation>ログを添えて報告してください</translation>
    </message>
    <message>
        <source>something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>see the log</source>
        <translation>ログを参照してください</translation>
    </message>
    <message>
        <source>none of its frames is painted</source>
        <translation>どのフレームも塗られていません</translation>
    </message>
    <message>
        <source>choose another method in the preferences (F2)</source>
        <translation>設定 (F2) で別の方法を選んでください</translation>
    </message>
    <message>
        <source>choose the CPU in the preferences (F2)</source>
        <translation>設定 (F2) で CPU を選んでください</translation>
    </message>
    <message>
        <source>it may have been removed meanwhile; the history shows when</source>
        <translation>その間に削除された可能性があります。いつかは履歴に表示されます</translation>
    </message>
    <message>
        <source>close other programs, or choose a smaller window in the preferences (F2)</source>
        <translation>他のプログラムを閉じるか、設定 (F2) で小さいウィンドウを選んでください</translation>
    </message>
    <message>
        <source>choose a smaller window, or the CPU, in the preferences (F2)</source>
        <translation>設定 (F2) で小さいウィンドウか CPU を選んでください</translation>
    </message>
    <message>
        <source>choose float32 in the preferences (F2), or another model</source>
        <translation>設定 (F2) で float32 か別のモデルを選んでください</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Pictures and masks of sequences; read by davis2017-evaluation, XMem, Cutie and SAM 2</source>
        <translation>シーケンスの画像とマスク。davis2017-evaluation、XMem、Cutie、SAM 2 が読み取ります</translation>
    </message>
    <message>
        <source>Label PNG files only, one folder for each video; into a project with import --into</source>
        <translation>ラベル PNG ファイルのみ、動画ごとに1フォルダー。import --into でプロジェクトに取り込みます</translation>
    </message>
    <message>
        <source>Pictures, expressions, and masks that may overlap as run lengths; read by LMPM and by MeViS code based on ReferFormer</source>
        <translation>画像、説明文、重なってもよいマスク（ランレングス）。LMPM と ReferFormer ベースの MeViS コードが読み取ります</translation>
    </message>
    <message>
        <source>One class in each video, 48 classes in four folds; read by CMA and other few-shot code</source>
        <translation>動画ごとに1クラス、48クラスを4分割。CMA などの少数例コードが読み取ります</translation>
    </message>
    <message>
        <source>One object in each video, of the classes dog, car and person, BMP pictures; read by CMA</source>
        <translation>動画ごとに1オブジェクト、クラスは dog、car、person、BMP 画像。CMA が読み取ります</translation>
    </message>
    <message>
        <source>As Ref-YouTube-VOS with four sentences for each object; read by ReferFormer, SgMg and SOC</source>
        <translation>Ref-YouTube-VOS と同じでオブジェクトごとに4文。ReferFormer、SgMg、SOC が読み取ります</translation>
    </message>
    <message>
        <source>Pictures, masks, classes and expressions of videos; read by ReferFormer, SgMg, MTTR and SOC</source>
        <translation>動画の画像、マスク、クラス、説明文。ReferFormer、SgMg、MTTR、SOC が読み取ります</translation>
    </message>
    <message>
        <source>Masks that may overlap as run lengths, one JSON file for each video, every fourth frame; read by SAM 2 training code</source>
        <translation>重なってもよいマスク（ランレングス）、動画ごとに1つの JSON ファイル、4フレームごと。SAM 2 の学習コードが読み取ります</translation>
    </message>
    <message>
        <source>Pictures, classes, and masks that may overlap as run lengths in one COCO-like file; read by YouTube-VIS, OVIS and UNINEXT code</source>
        <translation>画像、クラス、重なってもよいマスク（ランレングス）を COCO 風の1ファイルに。YouTube-VIS、OVIS、UNINEXT のコードが読み取ります</translation>
    </message>
    <message>
        <source>Pictures, masks and classes without expressions; read by XMem, Cutie and STM</source>
        <translation>画像、マスク、クラス、説明文なし。XMem、Cutie、STM が読み取ります</translation>
    </message>
</context>
<context>
    <name>mw::BrushTool</name>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Drag to erase. Right button paints. Shift+drag changes the size. X: brush.</source>
        <translation>ドラッグで消去。右ボタンで描画。Shift+ドラッグでサイズ変更。X: ブラシ。</translation>
    </message>
    <message>
        <source>Drag to paint. Right button erases. Shift+drag changes the size. X: eraser.</source>
        <translation>ドラッグで描画。右ボタンで消去。Shift+ドラッグでサイズ変更。X: 消しゴム。</translation>
    </message>
</context>
<context>
    <name>mw::Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
</context>
<context>
    <name>mw::CheckpointsDialog</name>
    <message>
        <source>Set a checkpoint</source>
        <translation>チェックポイントを作成</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>この状態に戻る</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>捨てる</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Every change is saved at once. A checkpoint keeps the state of now under a name, so that you can come back to it.</source>
        <translation>変更はすべてすぐに保存されます。チェックポイントは今の状態に名前を付けて残し、後で戻れるようにします。</translation>
    </message>
    <message>
        <source>Name, for example: before the second review</source>
        <translation>名前（例: 2回目のレビューの前）</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>チェックポイントの名前</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>No checkpoint yet. Give the state of now a name above.</source>
        <translation>チェックポイントはまだありません。上で今の状態に名前を付けてください。</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot;?</source>
        <translation>「%1」に戻りますか？</translation>
    </message>
    <message>
        <source>The state of now becomes a checkpoint itself, so nothing is lost.</source>
        <translation>今の状態もチェックポイントになるので、何も失われません。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>戻る前</translation>
    </message>
    <message>
        <source>Throw &quot;%1&quot; away?</source>
        <translation>「%1」を捨てますか？</translation>
    </message>
    <message>
        <source>The project itself stays as it is. The file goes to the trash.</source>
        <translation>プロジェクト自体はそのままです。ファイルはごみ箱に入ります。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>There is no trash here. Delete &quot;%1&quot; for good?</source>
        <translation>ここにはゴミ箱がありません。「%1」を完全に削除しますか？</translation>
    </message>
    <message>
        <source>It cannot be brought back. The project itself stays as it is.</source>
        <translation>元に戻せません。プロジェクト自体はそのままです。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>完全に削除</translation>
    </message>
</context>
<context>
    <name>mw::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>コマンドを検索</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>何をしますか？</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>その文字を含むコマンドはありません。</translation>
    </message>
</context>
<context>
    <name>mw::CommentsModel</name>
    <message>
        <source>%1, frame %2</source>
        <translation>%1、フレーム %2</translation>
    </message>
</context>
<context>
    <name>mw::CommentsPanel</name>
    <message>
        <source>No comments yet. Press K over the picture to leave one.</source>
        <translation>コメントはまだありません。画像の上で K を押すと残せます。</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>一致するものがありません。</translation>
    </message>
    <message>
        <source>Change the comment</source>
        <translation>コメントを変更</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Search comments</source>
        <translation>コメントを検索</translation>
    </message>
    <message>
        <source>Resolved ones too</source>
        <translation>解決済みも表示</translation>
    </message>
    <message>
        <source>Resolve, or open again</source>
        <translation>解決済みにする、または再び開く</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>コメントを取り除く</translation>
    </message>
</context>
<context>
    <name>mw::DatasetPage</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>動画 %n 本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>オブジェクト %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>説明文 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>マスク %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 frames done, %3 rejected.</source>
        <translation>%2 フレーム中 %1 フレーム完了、%3 フレーム却下。</translation>
    </message>
    <message>
        <source>fold %1: %2</source>
        <translation>分割 %1: %2</translation>
    </message>
    <message>
        <source>Masks by test fold of Mini-Ref-YouTube-VOS: %1; of other classes: %2</source>
        <translation>Mini-Ref-YouTube-VOS のテスト分割ごとのマスク数: %1、その他のクラス: %2</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>検査中...</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>%n 件の問題が妨げています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>妨げるものはありません。警告 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks pass.</source>
        <translation>すべての検査に合格しました。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Checks for</source>
        <translation>検査する形式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
</context>
<context>
    <name>mw::DetailsPanel</name>
    <message>
        <source>No object</source>
        <translation>オブジェクトなし</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>, locked</source>
        <translation>、ロック済み</translation>
    </message>
    <message>
        <source>none in this frame</source>
        <translation>このフレームにはなし</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信頼度</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面積</translation>
    </message>
    <message>
        <source>%1 px (%2 %)</source>
        <translation>%1 px（%2 %）</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 to review</source>
        <translation>%2 中 %1 完了、%3 レビュー待ち</translation>
    </message>
    <message>
        <source>Answers of the model (J)</source>
        <translation>モデルの答え（J）</translation>
    </message>
    <message>
        <source>The model&apos;s choice, confidence %1</source>
        <translation>モデルの選択、信頼度 %1</translation>
    </message>
    <message>
        <source>Another answer, confidence %1</source>
        <translation>別の答え、信頼度 %1</translation>
    </message>
</context>
<context>
    <name>mw::Editor</name>
    <message>
        <source>Object %1</source>
        <translation>オブジェクト %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>フレーム %1</translation>
    </message>
</context>
<context>
    <name>mw::ExportDialog</name>
    <message>
        <source>Export a data set</source>
        <translation>データセットをエクスポート</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>参照...</translation>
    </message>
    <message>
        <source>Where should the new folder be?</source>
        <translation>新しいフォルダーの場所</translation>
    </message>
    <message>
        <source>Include predictions that nobody has accepted yet</source>
        <translation>まだ承認されていない予測も含める</translation>
    </message>
    <message>
        <source>Stand in the way</source>
        <translation>妨げとする</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>省く</translation>
    </message>
    <message>
        <source>Count the object as not visible</source>
        <translation>オブジェクトは映っていないとみなす</translation>
    </message>
    <message>
        <source>The smaller object is in front</source>
        <translation>小さいオブジェクトを手前に</translation>
    </message>
    <message>
        <source>The lower number is in front</source>
        <translation>番号の小さいものを手前に</translation>
    </message>
    <message>
        <source>The higher number is in front</source>
        <translation>番号の大きいものを手前に</translation>
    </message>
    <message>
        <source>Copy, or encode as JPEG</source>
        <translation>コピー、または JPEG にエンコード</translation>
    </message>
    <message>
        <source>Share the disk space of originals</source>
        <translation>元のファイルとディスク領域を共有</translation>
    </message>
    <message>
        <source>Always encode as JPEG</source>
        <translation>常に JPEG にエンコード</translation>
    </message>
    <message>
        <source>Masks and texts only</source>
        <translation>マスクとテキストのみ</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Frames without a mask</source>
        <translation>マスクのないフレーム</translation>
    </message>
    <message>
        <source>Shared pixels</source>
        <translation>共有されたピクセル</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>検査中...</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>動画 %n 本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>オブジェクト %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>マスク %n 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>%n 件の問題が妨げています。</numerusform>
        </translation>
    </message>
    <message>
        <source>A double click leads there.</source>
        <translation>ダブルクリックでその場所へ移動します。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>妨げるものはありません。警告 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks pass.</source>
        <translation>すべての検査に合格しました。</translation>
    </message>
    <message>
        <source>Findings stand in the way</source>
        <translation>問題が妨げています</translation>
    </message>
    <message>
        <source>Exporting... The dialog may be closed; the export goes on.</source>
        <translation>エクスポート中... このダイアログは閉じてもかまいません。エクスポートは続きます。</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 をエクスポート</translation>
    </message>
    <message>
        <source>Exported and read back.</source>
        <translation>エクスポートし、読み戻して確認しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>説明文 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Every mask in it equals the project&apos;s, pixel by pixel.</source>
        <translation>すべてのマスクがプロジェクトのものとピクセル単位で一致します。</translation>
    </message>
    <message>
        <source>Leave these frames out</source>
        <translation>これらのフレームを除く</translation>
    </message>
    <message>
        <source>Include the predictions</source>
        <translation>予測を含める</translation>
    </message>
    <message>
        <source>The data set then holds only the frames in which every object of the video has a mask</source>
        <translation>データセットには、動画のすべてのオブジェクトにマスクがあるフレームだけが入ります</translation>
    </message>
    <message>
        <source>Replace the earlier export in %1?</source>
        <translation>%1 の以前のエクスポートを置き換えますか？</translation>
    </message>
    <message>
        <source>These files were put there or changed since, and go with it: %1</source>
        <translation>次のファイルはその後に追加または変更され、一緒に失われます: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
</context>
<context>
    <name>mw::ExpressionPanel</name>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Class of the object</source>
        <translation>オブジェクトのクラス</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>シマウマ</translation>
    </message>
    <message>
        <source>Referring expression</source>
        <translation>指示説明文</translation>
    </message>
    <message>
        <source>Referring expression of the object</source>
        <translation>オブジェクトの指示説明文</translation>
    </message>
    <message>
        <source>An object without a sentence is not exported.</source>
        <translation>説明文のないオブジェクトはエクスポートされません。</translation>
    </message>
    <message>
        <source>At most %1 words.</source>
        <translation>最大 %1 語です。</translation>
    </message>
    <message>
        <source>%1 has the same sentence. Say what tells them apart.</source>
        <translation>%1 に同じ文があります。違いを書いてください。</translation>
    </message>
    <message>
        <source>Name the object instead of &quot;it&quot; or &quot;he&quot;.</source>
        <translation>「それ」や「彼」ではなく、オブジェクトの名前を書いてください。</translation>
    </message>
    <message>
        <source>Numbers of objects mean nothing to someone who sees only the video.</source>
        <translation>オブジェクトの番号は、動画だけを見る人には意味がありません。</translation>
    </message>
    <message>
        <source>The class is not named; say what kind of thing it is.</source>
        <translation>クラス名がありません。何であるかを書いてください。</translation>
    </message>
    <message>
        <source>Clear and unlike the others.</source>
        <translation>明確で、他と区別できます。</translation>
    </message>
    <message>
        <source>What is said about the expression</source>
        <translation>指示表現についての指摘</translation>
    </message>
    <message>
        <source>Only the first %L1 characters were taken.</source>
        <translation>最初の %L1 文字だけを取り込みました。</translation>
    </message>
    <message>
        <source>Referring expressions of the object</source>
        <translation>オブジェクトの指示説明文</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>動画全体</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>最初のフレーム</translation>
    </message>
    <message>
        <source>What the sentence describes</source>
        <translation>説明文が表すもの</translation>
    </message>
    <message>
        <source>What the sentence describes: the object over the whole video, or as it is seen in the first frame</source>
        <translation>説明文が表すもの：動画全体を通したオブジェクト、または最初のフレームで見えるオブジェクト</translation>
    </message>
    <message>
        <source>Another sentence</source>
        <translation>説明文を追加</translation>
    </message>
    <message>
        <source>Add another sentence for this object</source>
        <translation>このオブジェクトに説明文をもう一つ追加</translation>
    </message>
    <message>
        <source>Make this sentence the first of the object</source>
        <translation>この説明文をオブジェクトの先頭にする</translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation>この説明文を取り除く</translation>
    </message>
    <message>
        <source>Not stored yet. Enter tries again.</source>
        <translation>まだ保存されていません。Enter で再試行します。</translation>
    </message>
    <message>
        <source>Say it in other words, or describe what it does.</source>
        <translation>別の言い方をするか、何をしているかを書いてください。</translation>
    </message>
    <message>
        <source>The object has this sentence already.</source>
        <translation>このオブジェクトにはすでに同じ説明文があります。</translation>
    </message>
</context>
<context>
    <name>mw::FillTool</name>
    <message>
        <source>Click an empty region to fill it. The right button takes a part of the object away.</source>
        <translation>空いた領域をクリックすると塗りつぶします。右ボタンはオブジェクトの一部を取り除きます。</translation>
    </message>
</context>
<context>
    <name>mw::FindingsView</name>
    <message>
        <source>frame %1</source>
        <translation>フレーム %1</translation>
    </message>
    <message>
        <source>object %1</source>
        <translation>オブジェクト %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検査結果</translation>
    </message>
    <message numerus="yes">
        <source>%n times: %1</source>
        <translation>
            <numerusform>%n 件: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::HistoryModel</name>
    <message>
        <source>Beginning</source>
        <translation>最初</translation>
    </message>
</context>
<context>
    <name>mw::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>mw::ImportDialog</name>
    <message>
        <source>Bring masks of another size to that of the pictures</source>
        <translation>サイズの異なるマスクを画像のサイズに合わせる</translation>
    </message>
    <message>
        <source>Import a data set or masks</source>
        <translation>データセットまたはマスクを読み込む</translation>
    </message>
    <message>
        <source>Another folder...</source>
        <translation>別のフォルダー...</translation>
    </message>
    <message>
        <source>Right: accepted, and locked against runs</source>
        <translation>正しい：承認し、実行から保護する</translation>
    </message>
    <message>
        <source>Predictions that somebody has to review</source>
        <translation>確認が必要な予測</translation>
    </message>
    <message>
        <source>From</source>
        <translation>読み込み元</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>認識結果</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>読み込み先</translation>
    </message>
    <message>
        <source>The masks are</source>
        <translation>マスクの扱い</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Looking at it...</source>
        <translation>確認しています...</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n 本の動画</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n 個のオブジェクト</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n 個の表現</numerusform>
        </translation>
    </message>
    <message>
        <source>The first there is</source>
        <translation>最初に見つかるもの</translation>
    </message>
    <message>
        <source>New videos</source>
        <translation>新しい動画</translation>
    </message>
    <message>
        <source>The videos of the same names, masks only (%1 of %2)</source>
        <translation>同じ名前の動画、マスクのみ（%2 件中 %1 件）</translation>
    </message>
    <message>
        <source>%1, masks only</source>
        <translation>%1、マスクのみ</translation>
    </message>
    <message>
        <source>Importing... The dialog may be closed; the import goes on.</source>
        <translation>読み込み中... このダイアログを閉じても読み込みは続きます。</translation>
    </message>
    <message>
        <source>There is no video in the project that these masks could belong to: none has the name of one of the folders. Add the videos first, or choose the folder of one video.</source>
        <translation>これらのマスクに対応する動画がプロジェクトにありません。フォルダーと同じ名前の動画がありません。先に動画を追加するか、1 つの動画のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Everything comes in as one step that Undo takes back. Pictures stay where they are.</source>
        <translation>すべて 1 つの手順として読み込まれ、「元に戻す」で取り消せます。画像は元の場所のままです。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 を読み込む</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 個のマスク</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>読み込みました。</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) that somebody painted or accepted stayed as they were.</source>
        <translation>
            <numerusform>誰かが描いた、または承認した %n 個のマスクはそのままです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were changed or left out:</source>
        <translation>
            <numerusform>%n 件が変更または除外されました：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed or left out.</source>
        <translation>変更や除外は必要ありませんでした。</translation>
    </message>
</context>
<context>
    <name>mw::JobsPanel</name>
    <message>
        <source>Try again</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Run earlier</source>
        <translation>先に実行</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から取り除く</translation>
    </message>
    <message>
        <source>Cancel; what is done stays</source>
        <translation>中止（完了した分は残ります）</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>毎秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止済み</translation>
    </message>
    <message>
        <source>Runs, imports and exports appear here with their progress.</source>
        <translation>実行、インポート、エクスポートの進み具合がここに表示されます。</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>完了したジョブを消去</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>経過 %1</translation>
    </message>
</context>
<context>
    <name>mw::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>操作とキーを検索</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>マウス</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>ポインターの位置で拡大縮小</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>表示を移動</translation>
    </message>
    <message>
        <source>Middle button, or Space and drag</source>
        <translation>中ボタン、またはスペースを押しながらドラッグ</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>ブラシのサイズ</translation>
    </message>
    <message>
        <source>Ctrl+wheel, or Shift and drag</source>
        <translation>Ctrl+ホイール、または Shift を押しながらドラッグ</translation>
    </message>
    <message>
        <source>Pick the object under the pointer</source>
        <translation>ポインターの下のオブジェクトを選択</translation>
    </message>
    <message>
        <source>Alt+click</source>
        <translation>Alt+クリック</translation>
    </message>
    <message>
        <source>Pick object 1 to 9</source>
        <translation>オブジェクト 1 から 9 を選択</translation>
    </message>
    <message>
        <source>Zoom in time</source>
        <translation>時間を拡大縮小</translation>
    </message>
    <message>
        <source>Ctrl+wheel on the timeline</source>
        <translation>タイムライン上で Ctrl+ホイール</translation>
    </message>
    <message>
        <source>Choose a range</source>
        <translation>範囲を選択</translation>
    </message>
    <message>
        <source>Shift and drag on the timeline</source>
        <translation>タイムライン上で Shift を押しながらドラッグ</translation>
    </message>
</context>
<context>
    <name>mw::KeysEditor</name>
    <message>
        <source>Assign</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>キーの方式</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>操作とキーを検索</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とそのキー</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>奪う</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot;. Taking it leaves that one without.</source>
        <translation>%1 は「%2」のキーです。奪うとその操作のキーはなくなります。</translation>
    </message>
    <message>
        <source>Click the field and press the new key.</source>
        <translation>欄をクリックして新しいキーを押してください。</translation>
    </message>
    <message>
        <source>Back to my keys</source>
        <translation>自分のキーに戻す</translation>
    </message>
</context>
<context>
    <name>mw::LassoTool</name>
    <message>
        <source>Drag around the object. Alt or the right button takes away.</source>
        <translation>オブジェクトの周りをドラッグします。Alt または右ボタンで取り除きます。</translation>
    </message>
</context>
<context>
    <name>mw::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示する内容</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>まだ記録はありません。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>mw::MainWindow</name>
    <message>
        <source>About Maskwright</source>
        <translation>Maskwright について</translation>
    </message>
    <message>
        <source>Maskwright %1

Few-shot referring video annotation: paint a few masks, say which object you mean, let the masks spread, correct, export.

Apache License 2.0</source>
        <translation>Maskwright %1

少数の例による指示付き動画アノテーション: マスクを少し描き、どのオブジェクトかを書き、マスクを広げ、直し、エクスポートします。

Apache License 2.0</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Maskwright projects (*%1)</source>
        <translation>Maskwright プロジェクト (*%1)</translation>
    </message>
    <message>
        <source>You can look at it and export it, but not change it.</source>
        <translation>閲覧とエクスポートはできますが、変更はできません。</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>読み取り専用で開く</translation>
    </message>
    <message>
        <source>The open project is as it was.</source>
        <translation>開いているプロジェクトはそのままです。</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>別の場所にコピーを保存</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>%1 にコピーしました</translation>
    </message>
    <message>
        <source>You go on working in the original.</source>
        <translation>作業は元のプロジェクトで続きます。</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>動画を追加</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.gif);;All files (*)</source>
        <translation>動画 (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.gif);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>画像フォルダーを追加</translation>
    </message>
    <message>
        <source>Remove %1 from the project?</source>
        <translation>プロジェクトから %1 を取り除きますか？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>%1 は今どこにありますか？</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Remove %1 from the whole video?</source>
        <translation>動画全体から %1 を取り除きますか？</translation>
    </message>
    <message>
        <source>There is no run to remove for this object.</source>
        <translation>このオブジェクトには取り除ける実行がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n finished frame(s) were kept.</source>
        <translation>
            <numerusform>完了した %n フレームは残っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Undo run</source>
        <translation>実行を元に戻す</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 をインポート</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>オブジェクト %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>マスク %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Some changes could not be written to the disk.</source>
        <translation>一部の変更をディスクに書き込めませんでした。</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>終了して破棄</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Everything is reviewed.</source>
        <translation>すべてレビュー済みです。</translation>
    </message>
    <message>
        <source>Go on with the data set (F8).</source>
        <translation>次はデータセットへ進みましょう（F8）。</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %1 Keeping %n change(s) in memory.</source>
        <translation>
            <numerusform>未保存: %1 %n 件の変更をメモリに保持しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes saved %1</source>
        <translation>すべての変更を保存済み %1</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>すべての変更を保存済み</translation>
    </message>
    <message>
        <source>%1 in %2: %3 of %4 frames done, %5 to review, %6 rejected</source>
        <translation>%2 の %1: %4 フレーム中 %3 完了、%5 レビュー待ち、%6 却下</translation>
    </message>
    <message>
        <source>  +%1 more</source>
        <translation>  ほか %1 件</translation>
    </message>
    <message>
        <source>The worker rests and starts with the next run</source>
        <translation>バックグラウンドプロセスは休止中で、次の実行時に起動します</translation>
    </message>
    <message>
        <source>The worker is starting</source>
        <translation>バックグラウンドプロセスを起動中</translation>
    </message>
    <message>
        <source>The worker is ready</source>
        <translation>バックグラウンドプロセスは準備完了</translation>
    </message>
    <message>
        <source>The worker is busy</source>
        <translation>バックグラウンドプロセスは処理中</translation>
    </message>
    <message>
        <source>The worker has not answered for some seconds</source>
        <translation>バックグラウンドプロセスが数秒間応答していません</translation>
    </message>
    <message>
        <source>The worker is stopping</source>
        <translation>バックグラウンドプロセスを停止中</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>説明文</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Vi&amp;deo</source>
        <translation>動画(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>オブジェクト(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>Revie&amp;w</source>
        <translation>レビュー(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近のプロジェクト</translation>
    </message>
    <message>
        <source>Main bar</source>
        <translation>メインバー</translation>
    </message>
    <message>
        <source>Cancel; finished frames stay</source>
        <translation>中止（完了したフレームは残ります）</translation>
    </message>
    <message>
        <source>No other object waits for review.</source>
        <translation>レビュー待ちのオブジェクトは他にありません。</translation>
    </message>
    <message>
        <source>Go to frame</source>
        <translation>フレームへ移動</translation>
    </message>
    <message>
        <source>Frame, 0 to %1</source>
        <translation>フレーム（0 から %1）</translation>
    </message>
    <message>
        <source>An example needs %1 painted frames in a row and an expression.</source>
        <translation>例には連続した %1 枚の描画済みフレームと説明文が必要です。</translation>
    </message>
    <message>
        <source>From here %1 of %2 are painted or accepted%3. Copy (C) helps to fill the rest.</source>
        <translation>ここからの %2 フレーム中 %1 フレームが描画または承認済みです%3。コピー（C）で残りを補えます。</translation>
    </message>
    <message>
        <source>, and the expression is missing</source>
        <translation>。説明文もありません</translation>
    </message>
    <message>
        <source>%1 is an example now, with frames %2 to %3.</source>
        <translation>%1 が例になりました（フレーム %2 から %3）。</translation>
    </message>
    <message>
        <source>Runs on other objects of the class show it to the model.</source>
        <translation>同じクラスの他のオブジェクトの実行でモデルに示されます。</translation>
    </message>
    <message>
        <source>The last change was at %1.</source>
        <translation>最後の変更は %1 です。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. Your work is here.</source>
        <translation>プログラムが予期せず終了しましたが、作業は残っています。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>%1 ends early.</source>
        <translation>%1 は途中で終わっています。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n frame(s) can be read; the file promises more. It may have been cut off. The frames that are there are exact.</source>
        <translation>
            <numerusform>読めるのは %n フレームだけですが、ファイルはもっとあると示しています。途中で切れたのかもしれません。読めるフレームは正確です。</numerusform>
        </translation>
    </message>
    <message>
        <source>That was the tour.</source>
        <translation>ツアーはこれで終わりです。</translation>
    </message>
    <message>
        <source>You painted, said which one, let the masks spread, corrected and exported. A project of your own begins with Ctrl+N.</source>
        <translation>塗って、どれかを説明し、マスクを広げ、直して、書き出しました。自分のプロジェクトは Ctrl+N で始まります。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>Leave a comment</source>
        <translation>コメントを残す</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are not where they were.</source>
        <translation>
            <numerusform>%n 本の動画が元の場所にありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Their masks are safe in the project.</source>
        <translation>マスクはプロジェクトに安全に保存されています。</translation>
    </message>
    <message>
        <source>Find them...</source>
        <translation>探す...</translation>
    </message>
    <message numerus="yes">
        <source>Class of %n object(s)</source>
        <translation>
            <numerusform>オブジェクト %n 個のクラス</numerusform>
        </translation>
    </message>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>閉じて破棄する</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n video(s) from the project?</source>
        <translation>
            <numerusform>プロジェクトから %n 本の動画を削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 go with it. The video file stays, and Undo brings all of it back.</source>
        <translation>%1と%2も一緒に削除されます。動画ファイルは残り、「元に戻す」ですべて戻せます。</translation>
    </message>
    <message>
        <source>%1 and %2 go with it. Undo brings them back.</source>
        <translation>%1と%2も一緒に削除されます。「元に戻す」で戻せます。</translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n 個の表現</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin with a fresh sample?</source>
        <translation>新しいサンプルで始めますか？</translation>
    </message>
    <message>
        <source>The sample has been worked in. It is moved aside and kept, in a folder beside the new one.</source>
        <translation>サンプルは作業済みです。新しいサンプルの隣のフォルダーに移して保存します。</translation>
    </message>
    <message>
        <source>Fresh sample</source>
        <translation>新しいサンプル</translation>
    </message>
    <message>
        <source>The sample could not be made.</source>
        <translation>サンプルを作成できませんでした。</translation>
    </message>
    <message>
        <source>The sample is as new.</source>
        <translation>サンプルは新品の状態です。</translation>
    </message>
    <message>
        <source>The one before is kept in %1.</source>
        <translation>以前のものは %1 に保存されています。</translation>
    </message>
    <message>
        <source>Import a data set or masks</source>
        <translation>データセットまたはマスクを読み込む</translation>
    </message>
    <message>
        <source>Runs use the model %1 from now on.</source>
        <translation>以後の実行ではモデル %1 を使います。</translation>
    </message>
    <message>
        <source>The preferences (F2) say which one is used.</source>
        <translation>どれを使うかは環境設定（F2）で確認できます。</translation>
    </message>
    <message>
        <source>Use the one before</source>
        <translation>以前のものを使う</translation>
    </message>
    <message>
        <source>Only one project can be open.</source>
        <translation>開けるプロジェクトは 1 つだけです。</translation>
    </message>
    <message>
        <source>%1 is. The others were left alone.</source>
        <translation>%1 が開いています。ほかはそのままです。</translation>
    </message>
    <message>
        <source>There is nothing in %1 that can be used.</source>
        <translation>%1 には使えるものがありません。</translation>
    </message>
    <message>
        <source>Videos, folders of pictures, data sets, folders of masks, models and projects can be dropped.</source>
        <translation>動画、画像フォルダー、データセット、マスクフォルダー、モデル、プロジェクトをドロップできます。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message numerus="yes">
        <source>Add %n video(s)</source>
        <translation>
            <numerusform>%n 本の動画を追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the model %1</source>
        <translation>モデル %1 を使う</translation>
    </message>
    <message>
        <source>Nothing in it can be used here</source>
        <translation>ここで使えるものはありません</translation>
    </message>
    <message>
        <source>The project file is not where it was</source>
        <translation>プロジェクトファイルが元の場所にありません</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>、ほか %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected</source>
        <translation>
            <numerusform>保護中 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the queue</source>
        <translation>
            <numerusform>すでに待機中 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing painted and no example</source>
        <translation>
            <numerusform>描いたものも例もない %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with every frame locked</source>
        <translation>
            <numerusform>全フレームがロック済み %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to run in that direction inside the range.</source>
        <translation>範囲内でその方向に実行するフレームがありません。</translation>
    </message>
    <message>
        <source>Runs stay between its start (I) and its end (O).</source>
        <translation>実行は開始 (I) と終了 (O) の間にとどまります。</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>範囲を解除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>対象外: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) queued.</source>
        <translation>
            <numerusform>%n 件の実行を待機列に入れました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no object to run on.</source>
        <translation>実行する物体がありません。</translation>
    </message>
    <message>
        <source>No run was queued.</source>
        <translation>待機列に入れた実行はありません。</translation>
    </message>
    <message>
        <source>The worker was restarted.</source>
        <translation>ワーカーを再起動しました。</translation>
    </message>
    <message>
        <source>The run goes on where it was.</source>
        <translation>実行は続きから再開します。</translation>
    </message>
    <message>
        <source>The worker does not answer.</source>
        <translation>ワーカーが応答しません。</translation>
    </message>
    <message>
        <source>Every frame that is finished is safe. A restarted worker goes on with the others.</source>
        <translation>完了したフレームは安全です。再起動したワーカーが残りを続けます。</translation>
    </message>
    <message>
        <source>Restart worker</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待つ</translation>
    </message>
    <message>
        <source>%1: %2 of %3 frames finished</source>
        <translation>%1: %3 フレーム中 %2 完了</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>すべて再開</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were interrupted.</source>
        <translation>
            <numerusform>%n 件の実行が中断されました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep frames</source>
        <translation>フレームを残す</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) had nothing left to do.</source>
        <translation>
            <numerusform>%n 件の実行には残りがありませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted run(s) discarded.</source>
        <translation>
            <numerusform>中断された実行を %n 件破棄しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The frames are as they were before.</source>
        <translation>フレームは以前の状態に戻りました。</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>%1 へコピー</translation>
    </message>
    <message>
        <source>This is the project that is open.</source>
        <translation>これは開いているプロジェクトです。</translation>
    </message>
    <message>
        <source>Save the project again</source>
        <translation>プロジェクトを保存し直す</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 として保存しました</translation>
    </message>
    <message>
        <source>Everything is there, and you go on working in it.</source>
        <translation>すべて揃っており、そのまま作業を続けられます。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存されていません: %1</translation>
    </message>
    <message>
        <source>Nothing is lost yet: your changes are kept in memory and tried again every few seconds. Free some space, or save a copy on another disk.</source>
        <translation>まだ何も失われていません。変更はメモリに保持され、数秒ごとに再試行されます。空き容量を増やすか、別のディスクにコピーを保存してください。</translation>
    </message>
    <message>
        <source>Save a copy elsewhere...</source>
        <translation>別の場所にコピーを保存...</translation>
    </message>
    <message>
        <source>All changes are saved again.</source>
        <translation>すべての変更が保存されました。</translation>
    </message>
    <message>
        <source>%1 was deleted, moved or renamed.</source>
        <translation>%1 は削除、移動、または名前変更されました。</translation>
    </message>
    <message>
        <source>Another file lies where %1 was.</source>
        <translation>%1 のあった場所に別のファイルがあります。</translation>
    </message>
    <message>
        <source>As long as this window is open nothing is lost. Save the project again, here or elsewhere, and go on working.</source>
        <translation>このウィンドウが開いている間は何も失われません。ここか別の場所にプロジェクトを保存し直して、作業を続けてください。</translation>
    </message>
    <message>
        <source>Save again...</source>
        <translation>保存し直す...</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in memory.</source>
        <translation>
            <numerusform>%n 件の変更がメモリで待機しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your work is saved.</source>
        <translation>作業は保存されています。</translation>
    </message>
    <message>
        <source>A copy of the project is still being made.</source>
        <translation>プロジェクトのコピーがまだ作成中です。</translation>
    </message>
    <message>
        <source>If you quit now, there will be no copy. The project is safe.</source>
        <translation>今終了するとコピーは作成されません。プロジェクトは安全です。</translation>
    </message>
    <message>
        <source>Quit without it</source>
        <translation>作成せずに終了</translation>
    </message>
    <message>
        <source>If you go on now, they are lost. File › Save a copy elsewhere keeps them.</source>
        <translation>このまま続けると失われます。「ファイル › 別の場所にコピーを保存」で保存できます。</translation>
    </message>
    <message>
        <source>The project file is not where it was.</source>
        <translation>プロジェクトファイルが元の場所にありません。</translation>
    </message>
    <message>
        <source>If it was moved, it is complete where it is now. If it was deleted, everything in it is lost when you go on. File › Save a copy elsewhere keeps it.</source>
        <translation>移動された場合は、移動先で完全な状態です。削除された場合は、続けると中身がすべて失われます。「ファイル › 別の場所にコピーを保存」で保存できます。</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>承認する</translation>
    </message>
    <message>
        <source>Copy from the frame before</source>
        <translation>前のフレームからコピー</translation>
    </message>
    <message>
        <source>Copy from the frame after</source>
        <translation>次のフレームからコピー</translation>
    </message>
    <message>
        <source>Nobody has accepted the mask in frame %1.</source>
        <translation>フレーム %1 のマスクはまだ誰も承認していません。</translation>
    </message>
    <message>
        <source>Frame %1 of the example has no mask yet.</source>
        <translation>例のフレーム %1 にはまだマスクがありません。</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%2 のうち %1 が完了しています。</translation>
    </message>
    <message>
        <source>Correct it, or accept it (Enter).</source>
        <translation>修正するか、承認してください（Enter）。</translation>
    </message>
    <message>
        <source>Paint the object here.</source>
        <translation>ここでオブジェクトを塗ってください。</translation>
    </message>
    <message>
        <source>Paint it, or begin with a copy of its neighbour (C) and correct that.</source>
        <translation>塗るか、隣のフレームのコピー（C）から始めて修正してください。</translation>
    </message>
</context>
<context>
    <name>mw::MediaLibrary</name>
    <message>
        <source>The project has it already.</source>
        <translation>プロジェクトにはすでにあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message>
        <source>variable frame rate</source>
        <translation>可変フレームレート</translation>
    </message>
    <message>
        <source>rotated by %1°</source>
        <translation>%1° 回転</translation>
    </message>
    <message>
        <source>interlaced</source>
        <translation>インターレース</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>途中で終わっています</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 を追加</translation>
    </message>
    <message>
        <source>The video was found again.</source>
        <translation>動画が見つかりました。</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 を確認</translation>
    </message>
    <message>
        <source>No scene cut was found.</source>
        <translation>シーンの切り替わりは見つかりませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>シーンの切り替わり %n か所</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene cuts of %1</source>
        <translation>%1 のシーンの切り替わり</translation>
    </message>
</context>
<context>
    <name>mw::MediaPage</name>
    <message>
        <source>Its masks are safe in the project.</source>
        <translation>マスクはプロジェクトに安全に保存されています。</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>画像フォルダー</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2、%3</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second, %2 s</source>
        <translation>毎秒 %1、%2 秒</translation>
    </message>
    <message>
        <source>Variable frame rate: frames are counted, not timed.</source>
        <translation>可変フレームレート: フレームは時間ではなく枚数で数えます。</translation>
    </message>
    <message>
        <source>Rotated by %1°, shown and exported upright.</source>
        <translation>%1° 回転しています。正立で表示・エクスポートします。</translation>
    </message>
    <message>
        <source>Interlaced: fast motion shows combs.</source>
        <translation>インターレース: 速い動きに縞が出ます。</translation>
    </message>
    <message>
        <source>Pixels are not square (%1).</source>
        <translation>ピクセルが正方形ではありません（%1）。</translation>
    </message>
    <message>
        <source>More than 8 bits a channel; shown with 8.</source>
        <translation>チャンネルあたり 8 ビットを超えます。8 ビットで表示します。</translation>
    </message>
    <message>
        <source>Seeking is slow in this file: it is decoded from the start.</source>
        <translation>このファイルの移動は遅くなります。先頭からデコードします。</translation>
    </message>
    <message>
        <source>The file ends earlier than it says.</source>
        <translation>ファイルは記述より早く終わっています。</translation>
    </message>
    <message>
        <source>Opening the video...</source>
        <translation>動画を開いています...</translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>シーンの切り替わり %n か所</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop videos or folders of pictures here, or add them with the buttons above.</source>
        <translation>動画または画像フォルダーをここにドロップするか、上のボタンで追加してください。</translation>
    </message>
    <message>
        <source>Videos of the project</source>
        <translation>プロジェクトの動画</translation>
    </message>
    <message>
        <source>What is annotated</source>
        <translation>アノテーションの対象</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>最初のフレーム</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最後のフレーム</translation>
    </message>
    <message>
        <source>Every nth frame</source>
        <translation>何フレームごと</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) selected</source>
        <translation>
            <numerusform>%n 本の動画を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene cuts, removing and every nth frame concern all of them. Below: %1</source>
        <translation>シーンの切れ目、削除、n フレームごとの設定はすべてに適用されます。以下：%1</translation>
    </message>
</context>
<context>
    <name>mw::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>名称未設定</translation>
    </message>
    <message>
        <source>Your name, stored with what you paint</source>
        <translation>あなたの名前（描いたものと一緒に保存されます）</translation>
    </message>
    <message>
        <source>Ref-YouTube-VOS annotates every fifth frame of a video. Folders of pictures always use each picture.</source>
        <translation>Ref-YouTube-VOS は動画の5フレームごとにアノテーションします。画像フォルダーでは常にすべての画像を使います。</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>参照...</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>プロジェクトのフォルダー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Annotate every</source>
        <translation>アノテーションの間隔</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>作業者</translation>
    </message>
    <message>
        <source> frames</source>
        <comment>after a number: every 5 frames</comment>
        <translation> フレーム</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>プロジェクトに名前を付けてください。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのフォルダーはありません。</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>フォルダーに書き込めません。</translation>
    </message>
    <message>
        <source>There is a project of this name already.</source>
        <translation>同じ名前のプロジェクトがすでにあります。</translation>
    </message>
</context>
<context>
    <name>mw::Notices</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>レポートをコピー</translation>
    </message>
</context>
<context>
    <name>mw::ObjectsModel</name>
    <message>
        <source>No mask in this frame</source>
        <translation>このフレームにはマスクなし</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック済み</translation>
    </message>
    <message>
        <source>No expression yet (T)</source>
        <translation>説明文はまだありません（T）</translation>
    </message>
    <message>
        <source>Object %1, %2</source>
        <translation>オブジェクト %1、%2</translation>
    </message>
</context>
<context>
    <name>mw::ObjectsPanel</name>
    <message>
        <source>Show or hide the object</source>
        <translation>オブジェクトの表示を切り替え</translation>
    </message>
    <message>
        <source>Protect the object: neither painting nor runs change it</source>
        <translation>オブジェクトを保護（描画も実行も変更しません）</translation>
    </message>
    <message>
        <source>Objects of the video</source>
        <translation>動画のオブジェクト</translation>
    </message>
    <message>
        <source>Take the brush (B) and paint the object. It appears here.</source>
        <translation>ブラシ（B）でオブジェクトを描くと、ここに現れます。</translation>
    </message>
    <message>
        <source>Objects of a video appear here.</source>
        <translation>動画のオブジェクトがここに表示されます。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
</context>
<context>
    <name>mw::PolygonTool</name>
    <message>
        <source>Click corner by corner; Enter closes, Backspace takes back, Esc gives up. Alt takes away.</source>
        <translation>頂点を順にクリック。Enter で閉じ、Backspace で戻し、Esc でやめます。Alt で取り除きます。</translation>
    </message>
</context>
<context>
    <name>mw::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Your name, for new projects</source>
        <translation>新規プロジェクトで使うあなたの名前</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>作業者</translation>
    </message>
    <message>
        <source>There is no need to save: every stroke is written to the project when it is made, and survives a crash or a power cut. Checkpoints (%1) keep named states.</source>
        <translation>保存は不要です。描くたびにプロジェクトに書き込まれ、クラッシュや停電でも残ります。チェックポイント（%1）で名前付きの状態を残せます。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Colours of objects</source>
        <translation>オブジェクトの色</translation>
    </message>
    <message>
        <source>For every colour vision (Okabe-Ito)</source>
        <translation>あらゆる色覚向け（Okabe-Ito）</translation>
    </message>
    <message>
        <source>DAVIS, brighter</source>
        <translation>DAVIS（明るめ）</translation>
    </message>
    <message>
        <source>Exported masks always have the colours of DAVIS.</source>
        <translation>エクスポートするマスクの色は常に DAVIS です。</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>アニメーションなし</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>zooms</source>
        <translation>拡大縮小</translation>
    </message>
    <message>
        <source>moves the view</source>
        <translation>表示を移動</translation>
    </message>
    <message>
        <source>steps through frames</source>
        <translation>フレームを進める</translation>
    </message>
    <message>
        <source>The pressure of the pen changes the size of the brush</source>
        <translation>ペンの筆圧でブラシのサイズを変える</translation>
    </message>
    <message>
        <source>Pictures on the timeline</source>
        <translation>タイムラインのサムネイル</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Decoded frames</source>
        <translation>デコード済みフレーム</translation>
    </message>
    <message>
        <source>Frames that were shown or are about to be shown are kept up to this size, so that stepping does not wait.</source>
        <translation>表示した、またはまもなく表示するフレームをこのサイズまで保持し、フレーム送りで待たないようにします。</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>最大の画像</translation>
    </message>
    <message>
        <source> megapixels</source>
        <translation> メガピクセル</translation>
    </message>
    <message>
        <source>Larger videos are refused rather than filling the memory.</source>
        <translation>これより大きい動画は、メモリを使い切らないように拒否されます。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>使える最良のもの</translation>
    </message>
    <message>
        <source>Motion (needs no model)</source>
        <translation>動き（モデル不要）</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>同梱のモデル</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>参照...</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>使える最速のもの</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>グラフィックスカード</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Chosen for the device</source>
        <translation>デバイスに合わせる</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 ビット</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 ビット（bfloat16）</translation>
    </message>
    <message>
        <source>Frames at once</source>
        <translation>一度に処理するフレーム数</translation>
    </message>
</context>
<context>
    <name>mw::ProjectModel</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Video %1, %n object(s)</source>
        <translation>
            <numerusform>動画 %1、オブジェクト %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 frames done, %4 to review</source>
        <translation>%1: %3 フレーム中 %2 完了、%4 レビュー待ち</translation>
    </message>
</context>
<context>
    <name>mw::ProjectPanel</name>
    <message>
        <source>Videos and objects</source>
        <translation>動画とオブジェクト</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter videos and objects</source>
        <translation>動画とオブジェクトを絞り込む</translation>
    </message>
    <message>
        <source>Drop videos or folders of pictures here.</source>
        <translation>動画または画像フォルダーをここにドロップしてください。</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>条件に合うものはありません。</translation>
    </message>
    <message>
        <source>Find the file...</source>
        <translation>ファイルを探す...</translation>
    </message>
    <message>
        <source>Remove the video from the project</source>
        <translation>動画をプロジェクトから取り除く</translation>
    </message>
    <message numerus="yes">
        <source>Class of %n selected object(s)</source>
        <translation>
            <numerusform>選んだオブジェクト %n 個のクラス</numerusform>
        </translation>
    </message>
    <message>
        <source>Another class...</source>
        <translation>別のクラス...</translation>
    </message>
</context>
<context>
    <name>mw::PropagationJob</name>
    <message>
        <source>Nothing to do: every frame of the range is locked.</source>
        <translation>することはありません。範囲のすべてのフレームがロックされています。</translation>
    </message>
    <message numerus="yes">
        <source>%n locked frame(s) kept</source>
        <translation>
            <numerusform>ロック済みの %n フレームを保持</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) kept</source>
        <translation>
            <numerusform>%n フレームを保持</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were saved before the failure</source>
        <translation>
            <numerusform>失敗の前に %n フレームを保存しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to do: every frame is finished or locked.</source>
        <translation>残りはありません。すべてのフレームが完了またはロック済みです。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>要確認 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seam(s)</source>
        <translation>
            <numerusform>継ぎ目 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::RejectBar</name>
    <message>
        <source>Reject because</source>
        <translation>却下の理由</translation>
    </message>
    <message>
        <source>Why is the mask rejected? 1 to 6, Backspace for no reason.</source>
        <translation>マスクを却下する理由は？ 1 から 6、Backspace で理由なし。</translation>
    </message>
    <message>
        <source>Backspace: no reason. Esc: do not reject.</source>
        <translation>Backspace: 理由なし。Esc: 却下しない。</translation>
    </message>
</context>
<context>
    <name>mw::RelinkDialog</name>
    <message>
        <source>Search a folder...</source>
        <translation>フォルダーを探す...</translation>
    </message>
    <message>
        <source>Use these files</source>
        <translation>これらのファイルを使う</translation>
    </message>
    <message>
        <source>Find lost videos</source>
        <translation>見つからない動画を探す</translation>
    </message>
    <message>
        <source>The files of these videos are not where they were. Choose a folder: everything in it is compared with them. A file is only used if its frames are the same.</source>
        <translation>これらの動画のファイルが元の場所にありません。フォルダーを選ぶと、その中のすべてが比べられます。フレームが同じファイルだけが使われます。</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Lost videos</source>
        <translation>見つからない動画</translation>
    </message>
    <message>
        <source>File of %1</source>
        <translation>%1 のファイル</translation>
    </message>
    <message>
        <source>Not found yet</source>
        <translation>まだ見つかっていません</translation>
    </message>
    <message>
        <source>All videos are where they belong.</source>
        <translation>すべての動画が正しい場所にあります。</translation>
    </message>
    <message>
        <source>Where are the videos now?</source>
        <translation>動画は今どこにありますか？</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>探しています...</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>%1 を探す</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found</source>
        <translation>
            <numerusform>%n 個のファイルが見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (same name, other content)</source>
        <translation>%1（同じ名前、別の内容）</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>どれでもない</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Found files for %1 of %2 videos.</source>
        <translation>%2 本中 %1 本の動画のファイルが見つかりました。</translation>
    </message>
</context>
<context>
    <name>mw::ReviewModel</name>
    <message>
        <source>%1 in %2: %3, %4</source>
        <translation>%2 の %1: %3、%4</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) open</source>
        <translation>
            <numerusform>未確認 %n フレーム</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them doubtful</source>
        <translation>
            <numerusform>うち疑わしいもの %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::ReviewPanel</name>
    <message>
        <source>rejected</source>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>no mask yet</source>
        <translation>マスクはまだなし</translation>
    </message>
    <message>
        <source>appears or vanishes here</source>
        <translation>ここで現れるか消える</translation>
    </message>
    <message>
        <source>two windows of the run do not fit together</source>
        <translation>実行の2つのウィンドウがつながらない</translation>
    </message>
    <message>
        <source>its size jumps</source>
        <translation>大きさが急に変わる</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>信頼度が低い</translation>
    </message>
    <message>
        <source>Objects to review, the most doubtful first</source>
        <translation>レビュー対象のオブジェクト（疑わしい順）</translation>
    </message>
    <message>
        <source>Nothing to review yet. Paint an object and run (R), or import masks.</source>
        <translation>レビューするものはまだありません。オブジェクトを描いて実行（R）するか、マスクをインポートしてください。</translation>
    </message>
    <message>
        <source>No expression yet (T)</source>
        <translation>説明文はまだありません（T）</translation>
    </message>
    <message>
        <source>All frames of this object are reviewed.</source>
        <translation>このオブジェクトの全フレームがレビュー済みです。</translation>
    </message>
</context>
<context>
    <name>mw::RunDialog</name>
    <message>
        <source>Browse...</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Both ways from the shown frame</source>
        <translation>表示中のフレームから両方向</translation>
    </message>
    <message>
        <source>Forward from the shown frame</source>
        <translation>表示中のフレームから前方</translation>
    </message>
    <message>
        <source>Backward from the shown frame</source>
        <translation>表示中のフレームから後方</translation>
    </message>
    <message>
        <source>A range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>The whole clip</source>
        <translation>クリップ全体</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>あるだけすべて</translation>
    </message>
    <message>
        <source>Frames in each direction</source>
        <translation>各方向のフレーム数</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>最初のフレーム</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最後のフレーム</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>利用できる最良のもの</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Motion (needs no model)</source>
        <translation>動き（モデル不要）</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>同梱のもの</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <source>Frames at once</source>
        <translation>一度のフレーム数</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表現</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>There is none in other clips. S on a painted frame makes one.</source>
        <translation>ほかのクリップにはありません。描いたフレームで S を押すと作れます。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>From</source>
        <translation>読み込み元</translation>
    </message>
    <message>
        <source>to</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>None yet: the model goes by the examples alone</source>
        <translation>まだありません: モデルは例だけに従います</translation>
    </message>
    <message>
        <source>%1 in %2, from frame %3 (%4 of %5 painted)</source>
        <translation>%2 の %1、フレーム %3 から（%5 中 %4 描画済み）</translation>
    </message>
    <message>
        <source>The worker is asked when the run begins.</source>
        <translation>実行開始時にワーカーに確認します。</translation>
    </message>
    <message>
        <source>Optical flow carries the painted masks on.</source>
        <translation>オプティカルフローが描いたマスクを引き継ぎます。</translation>
    </message>
    <message>
        <source>The model works together with optical flow, from the painted masks.</source>
        <translation>モデルは描いたマスクからオプティカルフローとともに働きます。</translation>
    </message>
    <message>
        <source>The model looks for what the examples and the expression say: nothing is painted here.</source>
        <translation>モデルは例と表現が示すものを探します。ここには何も描かれていません。</translation>
    </message>
    <message>
        <source>There is no object to run on.</source>
        <translation>実行する物体がありません。</translation>
    </message>
    <message>
        <source>From frame %1 to the next locked frame or cut, inside the range %2 to %3.</source>
        <translation>フレーム %1 から次のロック済みフレームまたはカットまで、範囲 %2～%3 の中で。</translation>
    </message>
    <message>
        <source>From frame %1 to the next locked frame or cut.</source>
        <translation>フレーム %1 から次のロック済みフレームまたはカットまで。</translation>
    </message>
    <message>
        <source>The object is protected: runs leave it alone.</source>
        <translation>物体は保護されています。実行は触れません。</translation>
    </message>
    <message>
        <source>There is nothing to compute: every frame there is locked.</source>
        <translation>計算するものがありません。すべてのフレームがロックされています。</translation>
    </message>
    <message>
        <source>Motion needs a painted frame to start from.</source>
        <translation>動きには出発点となる描いたフレームが必要です。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) to compute</source>
        <translation>
            <numerusform>%n フレームを計算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier prediction(s) will be replaced.</source>
        <translation>
            <numerusform>以前の予測 %n 件が置き換えられます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked frame(s) of the clip stay as they are.</source>
        <translation>
            <numerusform>クリップのロック済み %n フレームはそのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1, at the %2 frames per second of the last run.</source>
        <translation>約 %1（前回の実行の毎秒 %2 フレームで）。</translation>
    </message>
</context>
<context>
    <name>mw::SampleJob</name>
    <message>
        <source>Make the sample</source>
        <translation>サンプルを作成</translation>
    </message>
</context>
<context>
    <name>mw::SelectTool</name>
    <message>
        <source>Click an object to select it; drag to move the view; double click to zoom to it.</source>
        <translation>クリックでオブジェクトを選択、ドラッグで表示を移動、ダブルクリックで拡大します。</translation>
    </message>
</context>
<context>
    <name>mw::SentenceList</name>
    <message>
        <source>first frame</source>
        <translation>最初のフレーム</translation>
    </message>
    <message>
        <source>New sentence</source>
        <translation>新しい説明文</translation>
    </message>
    <message>
        <source>Make it the first</source>
        <translation>先頭にする</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
</context>
<context>
    <name>mw::SmartTool</name>
    <message>
        <source>Searching...</source>
        <translation>検索中...</translation>
    </message>
    <message>
        <source>Nothing stands out there. Click again, or Esc to start over.</source>
        <translation>そこに目立つものはありません。もう一度クリックするか、Esc で最初からやり直してください。</translation>
    </message>
    <message>
        <source>Enter accepts, Alt+Enter takes it away from the object, Esc discards. Left click includes, right click excludes.</source>
        <translation>Enter で確定、Alt+Enter でオブジェクトから除去、Esc で破棄。左クリックで含め、右クリックで除外します。</translation>
    </message>
    <message>
        <source>Drag a box around the object; then click to correct.</source>
        <translation>オブジェクトを囲むようにドラッグし、クリックで修正します。</translation>
    </message>
    <message>
        <source>Click the object. Left includes, right excludes.</source>
        <translation>オブジェクトをクリックします。左で含め、右で除外します。</translation>
    </message>
</context>
<context>
    <name>mw::StartPage</name>
    <message>
        <source>Build a referring video segmentation data set: paint a few masks, say which object you mean, let the masks spread, correct, export.</source>
        <translation>指示付き動画セグメンテーションのデータセットを作ります: マスクを少し描き、どのオブジェクトかを書き、マスクを広げ、直し、エクスポートします。</translation>
    </message>
    <message>
        <source>You can also drop a project or videos into this window.</source>
        <translation>プロジェクトや動画をこのウィンドウにドロップすることもできます。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近のプロジェクト</translation>
    </message>
</context>
<context>
    <name>mw::StatisticsModel</name>
    <message>
        <source>Class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>分割番号</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Expressions</source>
        <translation>説明文</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手作業</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Mean area</source>
        <translation>平均面積</translation>
    </message>
    <message>
        <source>(no class)</source>
        <translation>（クラスなし）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>mw::SupportBadge</name>
    <message>
        <source>An example for the model needs %1 neighbouring frames with a mask. %2 of %3 are done.</source>
        <translation>モデルに見せる例には、マスクのある連続した %1 フレームが必要です。%3 のうち %2 が完了しています。</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>オフになっています。</translation>
    </message>
    <message>
        <source>Click to show it to the model.</source>
        <translation>クリックするとモデルに見せます。</translation>
    </message>
    <message>
        <source>Click to go to a frame that is missing.</source>
        <translation>クリックすると足りないフレームへ移動します。</translation>
    </message>
    <message>
        <source>Examples for the model are made of painted objects.</source>
        <translation>モデルに見せる例は、塗られたオブジェクトから作られます。</translation>
    </message>
    <message>
        <source>Example %1/%2</source>
        <translation>例 %1/%2</translation>
    </message>
</context>
<context>
    <name>mw::SupportDialog</name>
    <message>
        <source>It has no expression, so the model does not know what to look for.</source>
        <translation>説明文がないので、モデルは何を探すのか分かりません。</translation>
    </message>
    <message>
        <source>Its object has no class, so no video uses it.</source>
        <translation>オブジェクトにクラスがないので、どの動画でも使われません。</translation>
    </message>
    <message>
        <source>It has fewer than %1 frames.</source>
        <translation>フレームが %1 枚より少ないです。</translation>
    </message>
    <message>
        <source>Its frames are not neighbours.</source>
        <translation>フレームが隣り合っていません。</translation>
    </message>
    <message>
        <source>Nothing is painted in frame %1.</source>
        <translation>フレーム %1 には何も塗られていません。</translation>
    </message>
    <message>
        <source>The mask in frame %1 is tiny: the model may not see it.</source>
        <translation>フレーム %1 のマスクはとても小さく、モデルに見えないかもしれません。</translation>
    </message>
    <message>
        <source>Nobody has accepted the mask in frame %1.</source>
        <translation>フレーム %1 のマスクはまだ誰も承認していません。</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後へ</translation>
    </message>
    <message>
        <source>Remove the example</source>
        <translation>例を取り除く</translation>
    </message>
    <message>
        <source>Add the shown frame</source>
        <translation>表示中のフレームを加える</translation>
    </message>
    <message>
        <source>Remove the frame</source>
        <translation>フレームを取り除く</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>そこへ移動</translation>
    </message>
    <message>
        <source>Examples for the model</source>
        <translation>モデルに見せる例</translation>
    </message>
    <message>
        <source>A run on a video shows the model the ticked examples of the object&apos;s class, in this order. Five neighbouring frames with good masks and an expression make an example.</source>
        <translation>動画で実行すると、オブジェクトのクラスのうち印のある例がこの順にモデルへ示されます。良いマスクのある隣り合う 5 フレームと説明文で 1 つの例になります。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>No example yet. Paint an object on five neighbouring frames, say what it is, and press S on the first of them.</source>
        <translation>例はまだありません。隣り合う 5 フレームでオブジェクトを塗り、それが何かを書き、最初のフレームで S を押してください。</translation>
    </message>
    <message>
        <source>Frames of the example</source>
        <translation>例のフレーム</translation>
    </message>
    <message>
        <source>Go to a frame of the example&apos;s video first.</source>
        <translation>先に例の動画のフレームへ移動してください。</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>フレーム %1</translation>
    </message>
</context>
<context>
    <name>mw::SupportModel</name>
    <message>
        <source>%1 in %2, from frame %3</source>
        <translation>%2 の %1、フレーム %3 から</translation>
    </message>
</context>
<context>
    <name>mw::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Objects appear here when you paint the first one.</source>
        <translation>最初のオブジェクトを描くと、ここに表示されます。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>信頼度</translation>
    </message>
    <message>
        <source>Frame %1, %2 s</source>
        <translation>フレーム %1、%2 秒</translation>
    </message>
    <message>
        <source>No mask yet</source>
        <translation>マスクはまだなし</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>描画</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>補間</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Confirmed absent</source>
        <translation>不在を確認済み</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>未レビュー</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>修正済み</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>ロック済み</translation>
    </message>
    <message>
        <source>Confidence %1</source>
        <translation>信頼度 %1</translation>
    </message>
</context>
<context>
    <name>mw::Tour</name>
    <message>
        <source>Tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>飛ばす</translation>
    </message>
    <message>
        <source>Put the tour away; Help goes on with it</source>
        <translation>ツアーを閉じる（ヘルプから続けられます）</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>案内する</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>Two short clips of koi come with the program: one is painted as an example, the other has predictions with two planted faults.</source>
        <translation>錦鯉の短いクリップが 2 本付いています。1 本は例として塗られ、もう 1 本の予測にはわざと 2 か所の誤りがあります。</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>塗る</translation>
    </message>
    <message>
        <source>Paint fish 1 in this frame with the brush (B). [ and ] change its size, the right button erases, Ctrl+Z takes back.</source>
        <translation>このフレームの魚 1 をブラシ (B) で塗ります。[ と ] で大きさを変え、右ボタンで消し、Ctrl+Z で元に戻します。</translation>
    </message>
    <message>
        <source>Say which one</source>
        <translation>どれかを言う</translation>
    </message>
    <message>
        <source>Press T, say in your own words which fish it is, and press Enter.</source>
        <translation>T を押し、どの魚かを自分の言葉で書いて、Enter を押します。</translation>
    </message>
    <message>
        <source>Let the masks spread</source>
        <translation>マスクを広げる</translation>
    </message>
    <message>
        <source>Press R over the picture: the painted masks spread to the frames between them.</source>
        <translation>画像の上で R を押すと、塗ったマスクが間のフレームに広がります。</translation>
    </message>
    <message>
        <source>Find and correct the planted error</source>
        <translation>わざと入れた誤りを見つけて直す</translation>
    </message>
    <message>
        <source>Predictions of fish 2 are wrong on purpose. N goes to the most doubtful frame. Copy the mask of a neighbour with C or Shift+C, or paint it right.</source>
        <translation>魚 2 の予測にはわざと誤りがあります。N で最も疑わしいフレームへ移動します。C か Shift+C で隣のマスクをコピーするか、塗り直してください。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Everything is checked before an export (Ctrl+E). Frames that have no masks yet stand in the way: leave them out, then export. What was written is read back and compared.</source>
        <translation>書き出し（Ctrl+E）の前にすべてが検査されます。まだマスクのないフレームが妨げになります。それらを除いてから書き出してください。書き込んだ内容は読み戻して比較されます。</translation>
    </message>
</context>
<context>
    <name>mw::VideosModel</name>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>ファイルがない</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>別のファイル</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>読み取れない</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>開いています</translation>
    </message>
</context>
<context>
    <name>mw::WorkArea</name>
    <message>
        <source>   %1 s</source>
        <translation>   %1 秒</translation>
    </message>
    <message>
        <source>   step %1</source>
        <translation>   間隔 %1</translation>
    </message>
    <message>
        <source>   between grid frames</source>
        <translation>   グリッドフレームの間</translation>
    </message>
    <message>
        <source>Range %1 – %2</source>
        <translation>範囲 %1 – %2</translation>
    </message>
    <message>
        <source>Drop videos or a folder of frames here</source>
        <translation>動画または画像フォルダーをここにドロップしてください</translation>
    </message>
    <message>
        <source>Its masks are safe in the project.</source>
        <translation>マスクはプロジェクトに安全に保存されています。</translation>
    </message>
    <message>
        <source>Find the file...</source>
        <translation>ファイルを探す...</translation>
    </message>
    <message>
        <source>Opening the video...</source>
        <translation>動画を開いています...</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>ブラシのサイズ</translation>
    </message>
    <message>
        <source>Square brush</source>
        <translation>四角いブラシ</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>上塗り</translation>
    </message>
    <message>
        <source>What painting does to pixels that another object has</source>
        <translation>他のオブジェクトのピクセルに描いたときの扱い</translation>
    </message>
    <message>
        <source>Paint over all</source>
        <translation>すべて上塗りする</translation>
    </message>
    <message>
        <source>Keep other objects</source>
        <translation>他のオブジェクトを残す</translation>
    </message>
    <message>
        <source>Let objects overlap</source>
        <translation>重なりを許す</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>重ね合わせ</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>輪郭</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>マスク</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Opacity of the masks</source>
        <translation>マスクの不透明度</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>No painted frame follows.</source>
        <translation>この後に描画済みフレームはありません。</translation>
    </message>
    <message>
        <source>No painted frame comes before.</source>
        <translation>この前に描画済みフレームはありません。</translation>
    </message>
    <message>
        <source>Every later frame has a mask.</source>
        <translation>以降のすべてのフレームにマスクがあります。</translation>
    </message>
    <message>
        <source>Every earlier frame has a mask.</source>
        <translation>以前のすべてのフレームにマスクがあります。</translation>
    </message>
    <message>
        <source>Nothing more needs attention in this object.</source>
        <translation>このオブジェクトに要確認の箇所はもうありません。</translation>
    </message>
    <message>
        <source>Nothing needs attention before this one.</source>
        <translation>これより前に要確認の箇所はありません。</translation>
    </message>
    <message>
        <source>Filled in between the painted frames</source>
        <translation>描画済みフレームの間を補間しました</translation>
    </message>
    <message>
        <source>The masks in between are guesses of the shape: look at them.</source>
        <translation>間のマスクは形の推測です。確認してください。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>There is no other answer for this frame.</source>
        <translation>このフレームに別の答えはありません。</translation>
    </message>
    <message>
        <source>Models keep their other answers until the project is closed; the flow method gives one only.</source>
        <translation>モデルの別の答えはプロジェクトを閉じるまで保持されます。動きの方法の答えは1つだけです。</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>The graphics memory is too small for the model; the CPU is used.</source>
        <translation>モデルに対してグラフィックメモリが足りないため、CPU を使います。</translation>
    </message>
    <message>
        <source>The graphics memory is too small; the CPU is used.</source>
        <translation>グラフィックメモリが足りないため、CPU を使います。</translation>
    </message>
    <message>
        <source>The memory is too small for the window; using %1 frames at a time.</source>
        <translation>ウィンドウに対してメモリが足りないため、一度に %1 フレームずつ使います。</translation>
    </message>
    <message>
        <source>The memory is too small for the window; trying %1 frames at a time.</source>
        <translation>ウィンドウに対してメモリが足りないため、一度に %1 フレームずつ試します。</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>索引を作成中</translation>
    </message>
    <message>
        <source>Reading the support set</source>
        <translation>例のセットを読み取り中</translation>
    </message>
    <message>
        <source>Propagating</source>
        <translation>マスクを広げています</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>検査中</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>書き込み中</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>エクスポート中</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>インポート中</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>読み戻し中</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>描画中</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1 がありません</translation>
    </message>
    <message>
        <source>put it there, or choose the top folder of the data set</source>
        <translation>そこに置くか、データセットの最上位フォルダーを選んでください</translation>
    </message>
    <message>
        <source>%1 cannot be read as JSON: %2</source>
        <translation>%1 を JSON として読み取れません: %2</translation>
    </message>
    <message>
        <source>repair or replace the file</source>
        <translation>ファイルを修復するか置き換えてください</translation>
    </message>
    <message>
        <source>in %1, %2 is not %3</source>
        <translation>%1 の %2 が %3 ではありません</translation>
    </message>
    <message>
        <source>write the file in the structure of the format</source>
        <translation>形式の構造どおりにファイルを書いてください</translation>
    </message>
    <message>
        <source>the name &quot;%1&quot; points outside the data set or cannot be a file name</source>
        <translation>名前「%1」はデータセットの外を指しているか、ファイル名にできません</translation>
    </message>
    <message>
        <source>rename it without slashes, &quot;..&quot; and control characters</source>
        <translation>スラッシュ、「..」、制御文字を使わない名前に変えてください</translation>
    </message>
    <message>
        <source>the video is in %1 but not in %2</source>
        <translation>動画は %1 にありますが %2 にありません</translation>
    </message>
    <message>
        <source>add its objects and their classes, or remove its expressions</source>
        <translation>そのオブジェクトとクラスを加えるか、説明文を取り除いてください</translation>
    </message>
    <message>
        <source>add its frames and expressions, or remove it from the classes file</source>
        <translation>そのフレームと説明文を加えるか、クラスファイルから取り除いてください</translation>
    </message>
    <message>
        <source>the video has no expression</source>
        <translation>動画に説明文がありません</translation>
    </message>
    <message>
        <source>write an expression for one of its objects, or remove the video</source>
        <translation>いずれかのオブジェクトの説明文を書くか、動画を取り除いてください</translation>
    </message>
    <message>
        <source>the video lists no frames</source>
        <translation>動画のフレームが列挙されていません</translation>
    </message>
    <message>
        <source>list the names of its pictures without the extension</source>
        <translation>画像の名前を拡張子なしで列挙してください</translation>
    </message>
    <message>
        <source>the folder %1 belongs to no listed video</source>
        <translation>フォルダー %1 はどの列挙された動画のものでもありません</translation>
    </message>
    <message>
        <source>list the video or remove the folder</source>
        <translation>動画を列挙するか、フォルダーを取り除いてください</translation>
    </message>
    <message>
        <source>there are %1 video folders, and the loader insists on %2</source>
        <translation>動画フォルダーが %1 個ありますが、ローダーは %2 個を要求します</translation>
    </message>
    <message>
        <source>change the number in the loader&apos;s refer_youtube_vos_dataset.py</source>
        <translation>ローダーの refer_youtube_vos_dataset.py の数を変えてください</translation>
    </message>
    <message>
        <source>%1 is missing: the videos used are those of &quot;valid&quot; that are not in &quot;test&quot;</source>
        <translation>%1 がありません。「test」にない「valid」の動画が使われます</translation>
    </message>
    <message>
        <source>write a file with {&quot;videos&quot;: {}}</source>
        <translation>{&quot;videos&quot;: {}} と書いたファイルを作ってください</translation>
    </message>
    <message>
        <source>frame %1 is not a text but a number or something else</source>
        <translation>フレーム %1 が文字列ではなく数値などです</translation>
    </message>
    <message>
        <source>write frame names in quotes: &quot;00005&quot;</source>
        <translation>フレーム名を引用符で囲んでください: &quot;00005&quot;</translation>
    </message>
    <message>
        <source>the frame is listed twice</source>
        <translation>フレームが2回列挙されています</translation>
    </message>
    <message>
        <source>list each frame once</source>
        <translation>各フレームは1回だけ列挙してください</translation>
    </message>
    <message>
        <source>the frame comes after %1 in the list, but loaders sort names as text</source>
        <translation>リストでは %1 の後ですが、ローダーは名前を文字列として並べます</translation>
    </message>
    <message>
        <source>pad the numbers with zeros and list them in order</source>
        <translation>数字をゼロで埋め、順に列挙してください</translation>
    </message>
    <message>
        <source>the frame name has %1 characters, the first one has %2: sorted as text they are out of order</source>
        <translation>フレーム名は %1 文字、最初の名前は %2 文字です。文字列として並べると順序が狂います</translation>
    </message>
    <message>
        <source>pad all numbers with zeros to five digits</source>
        <translation>すべての数字をゼロで5桁に揃えてください</translation>
    </message>
    <message>
        <source>the frame name is not a number</source>
        <translation>フレーム名が数字ではありません</translation>
    </message>
    <message>
        <source>name pictures by their frame number, with five digits</source>
        <translation>画像の名前を5桁のフレーム番号にしてください</translation>
    </message>
    <message>
        <source>%1 is not in the list of frames</source>
        <translation>%1 はフレームのリストにありません</translation>
    </message>
    <message>
        <source>list the frame, or remove the file: some loaders read whole folders</source>
        <translation>フレームを列挙するか、ファイルを取り除いてください。フォルダー全体を読むローダーがあります</translation>
    </message>
    <message>
        <source>%1 does not belong in a folder of frames</source>
        <translation>%1 はフレームのフォルダーにあるべきではありません</translation>
    </message>
    <message>
        <source>remove it: some loaders read every file of the folder</source>
        <translation>取り除いてください。フォルダーの全ファイルを読むローダーがあります</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; should be &quot;%2&quot;: loaders use the id as a position in the list</source>
        <translation>説明文「%1」は「%2」であるべきです。ローダーは id をリストの位置として使います</translation>
    </message>
    <message>
        <source>number the expressions &quot;0&quot;, &quot;1&quot;, &quot;2&quot;, ... without gaps</source>
        <translation>説明文に &quot;0&quot;、&quot;1&quot;、&quot;2&quot;、... と抜けなく番号を付けてください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; stands at position %2 of the file, so loaders give its sentence to another one</source>
        <translation>説明文「%1」はファイルの %2 番目にあるため、ローダーはその文を別のものに渡します</translation>
    </message>
    <message>
        <source>write the expressions in the order of their ids; do not sort keys as text</source>
        <translation>説明文を id の順に書き、キーを文字列として並べ替えないでください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has no text &quot;exp&quot;</source>
        <translation>説明文「%1」に &quot;exp&quot; がありません</translation>
    </message>
    <message>
        <source>write the sentence as &quot;exp&quot;</source>
        <translation>文を &quot;exp&quot; として書いてください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; is empty</source>
        <translation>説明文「%1」が空です</translation>
    </message>
    <message>
        <source>write a sentence that tells the object from the others, or remove it</source>
        <translation>オブジェクトを他と区別する文を書くか、取り除いてください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has %2 words: &quot;%3&quot;</source>
        <translation>説明文「%1」は %2 語です: 「%3」</translation>
    </message>
    <message>
        <source>shorten it to at most 20 words</source>
        <translation>20語以内に縮めてください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; says the same of two objects: &quot;%2&quot; is also expression &quot;%3&quot; of object %4</source>
        <translation>説明文「%1」は2つのオブジェクトについて同じことを述べています: 「%2」はオブジェクト %4 の説明文「%3」でもあります</translation>
    </message>
    <message>
        <source>reword one of them so that it fits only its own object</source>
        <translation>自分のオブジェクトだけに合うよう、どちらかを書き換えてください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; holds &quot;@&quot;, which becomes &quot;right&quot; when pictures are mirrored in training</source>
        <translation>説明文「%1」には「@」があり、学習で画像が左右反転されると「right」になります</translation>
    </message>
    <message>
        <source>remove the &quot;@&quot;</source>
        <translation>「@」を取り除いてください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; holds &quot;%2&quot;, which is changed inside when pictures are mirrored in training</source>
        <translation>説明文「%1」には「%2」があり、学習で画像が左右反転されると内部が変わります</translation>
    </message>
    <message>
        <source>use a word that does not contain &quot;left&quot; or &quot;right&quot;</source>
        <translation>「left」や「right」を含まない語を使ってください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has letters outside ASCII</source>
        <translation>説明文「%1」に ASCII 以外の文字があります</translation>
    </message>
    <message>
        <source>check that your text encoder was trained on that language</source>
        <translation>テキストエンコーダーがその言語で学習されているか確認してください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has capital letters or extra spaces, which loaders remove</source>
        <translation>説明文「%1」に大文字や余分な空白があり、ローダーが取り除きます</translation>
    </message>
    <message>
        <source>write it in lower case with single spaces</source>
        <translation>小文字と単一の空白で書いてください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; does not say its object</source>
        <translation>説明文「%1」にオブジェクトの指定がありません</translation>
    </message>
    <message>
        <source>add &quot;obj_id&quot; with the number of the object in the masks</source>
        <translation>マスクのオブジェクト番号を &quot;obj_id&quot; に加えてください</translation>
    </message>
    <message>
        <source>the &quot;obj_id&quot; of expression &quot;%1&quot; is not a text, so loaders do not find it in the classes file</source>
        <translation>説明文「%1」の &quot;obj_id&quot; が文字列ではないため、ローダーはクラスファイルで見つけられません</translation>
    </message>
    <message>
        <source>write the number in quotes: &quot;obj_id&quot;: &quot;1&quot;</source>
        <translation>番号を引用符で囲んでください: &quot;obj_id&quot;: &quot;1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an object number</source>
        <translation>「%1」はオブジェクト番号ではありません</translation>
    </message>
    <message>
        <source>use whole numbers from 1 to 254 without leading zeros</source>
        <translation>先頭のゼロのない 1 から 254 の整数を使ってください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; of the %2 split tells its object</source>
        <translation>分割 %2 の説明文「%1」にオブジェクトの指定があります</translation>
    </message>
    <message>
        <source>remove &quot;obj_id&quot; from the validation and test splits</source>
        <translation>検証用とテスト用の分割から &quot;obj_id&quot; を取り除いてください</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; is about an object that %2 does not list</source>
        <translation>説明文「%1」のオブジェクトは %2 に列挙されていません</translation>
    </message>
    <message>
        <source>add the object and its class, or correct &quot;obj_id&quot;</source>
        <translation>オブジェクトとクラスを加えるか、&quot;obj_id&quot; を直してください</translation>
    </message>
    <message>
        <source>the object has no pixel in any listed frame, and a loader that looks for it may never end</source>
        <translation>オブジェクトは列挙されたどのフレームにもピクセルがなく、それを探すローダーは終わらないことがあります</translation>
    </message>
    <message>
        <source>paint it in at least one frame, or remove the object and its expressions</source>
        <translation>少なくとも1フレームで描くか、オブジェクトと説明文を取り除いてください</translation>
    </message>
    <message>
        <source>the object is one pixel wide or high wherever it is visible, which loaders drop</source>
        <translation>オブジェクトは映っている所すべてで幅か高さが1ピクセルで、ローダーが捨てます</translation>
    </message>
    <message>
        <source>paint it larger, or remove the object and its expressions</source>
        <translation>大きく描くか、オブジェクトと説明文を取り除いてください</translation>
    </message>
    <message>
        <source>the object is %1 in this frame and counts as absent</source>
        <translation>オブジェクトはこのフレームで %1 で、不在とみなされます</translation>
    </message>
    <message>
        <source>check whether the pixels are a slip of the brush</source>
        <translation>ピクセルが描き間違いでないか確認してください</translation>
    </message>
    <message>
        <source>the object is not visible in five or more consecutive frames, %1 to %2, which may be drawn as a support clip</source>
        <translation>オブジェクトが5フレーム以上続けて映っていません（%1 から %2）。例のクリップとして選ばれることがあります</translation>
    </message>
    <message>
        <source>shorten the clip, or paint the object where it is visible</source>
        <translation>クリップを短くするか、映っている所でオブジェクトを描いてください</translation>
    </message>
    <message>
        <source>the object lies right of column %1 in all frames, where the loader cuts its box to nothing</source>
        <translation>オブジェクトは全フレームで列 %1 より右にあり、ローダーが枠を空に切り取ります</translation>
    </message>
    <message>
        <source>crop or letterbox the video to a square for this loader</source>
        <translation>このローダー用に動画を正方形に切り取るか余白を付けてください</translation>
    </message>
    <message>
        <source>%1 says that the object is %2 in this frame, the mask says the opposite</source>
        <translation>%1 ではこのフレームでオブジェクトは %2 ですが、マスクは逆です</translation>
    </message>
    <message>
        <source>list exactly the frames in which the object has pixels</source>
        <translation>オブジェクトにピクセルのあるフレームだけを列挙してください</translation>
    </message>
    <message>
        <source>the object number is not 1, and this format has one object in each video</source>
        <translation>オブジェクト番号が 1 ではありません。この形式は動画ごとに1オブジェクトです</translation>
    </message>
    <message>
        <source>store each object as a video of its own with number 1</source>
        <translation>各オブジェクトを番号 1 の別の動画として保存してください</translation>
    </message>
    <message>
        <source>the object has no class in %1</source>
        <translation>オブジェクトに %1 でのクラスがありません</translation>
    </message>
    <message>
        <source>add &quot;category&quot; with the name of its class</source>
        <translation>クラス名を &quot;category&quot; として加えてください</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is none of the %2 classes of the format</source>
        <translation>クラス「%1」は形式の %2 クラスのどれでもありません</translation>
    </message>
    <message>
        <source>use one of the names in the list (&quot;others&quot; if it has that one), or extend the loader&apos;s list</source>
        <translation>リストの名前（あれば「others」）を使うか、ローダーのリストを広げてください</translation>
    </message>
    <message>
        <source>the video holds objects of several classes (%1), and the loader files it under that of its last expression</source>
        <translation>動画に複数のクラス（%1）のオブジェクトがあり、ローダーは最後の説明文のクラスに入れます</translation>
    </message>
    <message>
        <source>keep one class in each video, or split the video by class</source>
        <translation>動画ごとに1クラスにするか、クラスごとに動画を分けてください</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; has only one video, so there is no query beside the support</source>
        <translation>クラス「%1」の動画は1本だけなので、例のほかに対象がありません</translation>
    </message>
    <message>
        <source>add a second video of the class</source>
        <translation>このクラスの動画をもう1本加えてください</translation>
    </message>
    <message>
        <source>fold %1 cannot be built, these classes have no video: %2</source>
        <translation>分割 %1 を作れません。次のクラスに動画がありません: %2</translation>
    </message>
    <message>
        <source>add two videos of each, or set the loader&apos;s class list</source>
        <translation>それぞれ2本の動画を加えるか、ローダーのクラスリストを設定してください</translation>
    </message>
    <message>
        <source>the picture %1 is missing</source>
        <translation>画像 %1 がありません</translation>
    </message>
    <message>
        <source>add it, or remove the frame from the list</source>
        <translation>加えるか、フレームをリストから取り除いてください</translation>
    </message>
    <message>
        <source>the picture is called %1, and loaders look for %2</source>
        <translation>画像の名前は %1 ですが、ローダーは %2 を探します</translation>
    </message>
    <message>
        <source>rename the file; the extension is exactly the format&apos;s</source>
        <translation>ファイル名を変えてください。拡張子は形式どおりにします</translation>
    </message>
    <message>
        <source>the picture %1 cannot be read</source>
        <translation>画像 %1 を読み取れません</translation>
    </message>
    <message>
        <source>replace the file</source>
        <translation>ファイルを置き換えてください</translation>
    </message>
    <message>
        <source>%1 holds a picture of another format than its name says</source>
        <translation>%1 の画像形式が名前と違います</translation>
    </message>
    <message>
        <source>store it in the format that its extension names</source>
        <translation>拡張子どおりの形式で保存してください</translation>
    </message>
    <message>
        <source>the picture %1 is stored in %2, not in colour with three components of 8 bits</source>
        <translation>画像 %1 は %2 で保存され、8 ビット3成分のカラーではありません</translation>
    </message>
    <message>
        <source>store it as an ordinary colour JPEG</source>
        <translation>通常のカラー JPEG で保存してください</translation>
    </message>
    <message>
        <source>the picture %1 is turned by a camera tag, which loaders ignore</source>
        <translation>画像 %1 はカメラのタグで回転されていますが、ローダーは無視します</translation>
    </message>
    <message>
        <source>turn the pixels and remove the tag</source>
        <translation>ピクセルを回転してタグを取り除いてください</translation>
    </message>
    <message>
        <source>the picture is %1, the first one of the video is %2</source>
        <translation>画像は %1 ですが、動画の最初の画像は %2 です</translation>
    </message>
    <message>
        <source>bring all pictures of the video to one size</source>
        <translation>動画の全画像を同じサイズにしてください</translation>
    </message>
    <message>
        <source>the mask %1 is missing</source>
        <translation>マスク %1 がありません</translation>
    </message>
    <message>
        <source>add it (all zero if no object is visible), or remove the frame from the list</source>
        <translation>加える（何も映っていなければすべてゼロ）か、フレームをリストから取り除いてください</translation>
    </message>
    <message>
        <source>the mask %1 cannot be read: %2</source>
        <translation>マスク %1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>write it again as a PNG with a palette</source>
        <translation>パレット付き PNG として書き直してください</translation>
    </message>
    <message>
        <source>the mask %1 holds colours instead of object numbers, and loaders make other numbers of them</source>
        <translation>マスク %1 にオブジェクト番号ではなく色が入っていて、ローダーは別の番号にします</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette, the object number as index</source>
        <translation>オブジェクト番号を添字とするパレット付き 8 ビット PNG で保存してください</translation>
    </message>
    <message>
        <source>the mask %1 is grey with %2 bit, which loaders stretch to other numbers</source>
        <translation>マスク %1 は %2 ビットのグレーで、ローダーが別の番号に引き伸ばします</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette; keep optimisers away from it</source>
        <translation>パレット付き 8 ビット PNG で保存し、最適化ツールを使わないでください</translation>
    </message>
    <message>
        <source>the mask %1 is grey with 16 bit</source>
        <translation>マスク %1 は 16 ビットのグレーです</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette</source>
        <translation>パレット付き 8 ビット PNG で保存してください</translation>
    </message>
    <message>
        <source>the mask is %1 but the picture is %2</source>
        <translation>マスクは %1 ですが、画像は %2 です</translation>
    </message>
    <message>
        <source>write the masks at the size of the pictures</source>
        <translation>画像のサイズでマスクを書いてください</translation>
    </message>
    <message>
        <source>the mask holds the value 255, which is no object number here</source>
        <translation>マスクに値 255 がありますが、ここではオブジェクト番号ではありません</translation>
    </message>
    <message>
        <source>write 0 for the background and 1 to 254 for objects</source>
        <translation>背景に 0、オブジェクトに 1 から 254 を書いてください</translation>
    </message>
    <message>
        <source>the mask holds object %1, which is not listed</source>
        <translation>マスクに列挙されていないオブジェクト %1 があります</translation>
    </message>
    <message>
        <source>list the object with its class, or erase its pixels</source>
        <translation>オブジェクトをクラスとともに列挙するか、ピクセルを消してください</translation>
    </message>
    <message>
        <source>the mask has no background pixel</source>
        <translation>マスクに背景のピクセルがありません</translation>
    </message>
    <message>
        <source>leave at least one pixel outside all objects</source>
        <translation>すべてのオブジェクトの外に少なくとも1ピクセル残してください</translation>
    </message>
    <message>
        <source>the run lengths of the mask are damaged: %1</source>
        <translation>マスクのランレングスが壊れています: %1</translation>
    </message>
    <message>
        <source>encode the mask again as COCO run lengths</source>
        <translation>マスクを COCO ランレングスで書き直してください</translation>
    </message>
    <message>
        <source>write the names of the sequences into it, one a line</source>
        <translation>シーケンスの名前を1行に1つずつ書いてください</translation>
    </message>
    <message>
        <source>%1 lists the sequence, but %2 is missing</source>
        <translation>%1 にシーケンスがありますが、%2 がありません</translation>
    </message>
    <message>
        <source>add the folder, or remove the line</source>
        <translation>フォルダーを加えるか、行を取り除いてください</translation>
    </message>
    <message>
        <source>object %1 is not in the first frame although higher numbers are, so it is scored as empty</source>
        <translation>オブジェクト %1 は最初のフレームにないのに大きい番号があるため、空として採点されます</translation>
    </message>
    <message>
        <source>number the objects of the first frame from 1 without gaps</source>
        <translation>最初のフレームのオブジェクトに 1 から抜けなく番号を付けてください</translation>
    </message>
    <message>
        <source>object %1 appears after the first frame and is not scored</source>
        <translation>オブジェクト %1 は最初のフレームより後に現れ、採点されません</translation>
    </message>
    <message>
        <source>start the sequence where all objects are visible</source>
        <translation>すべてのオブジェクトが映る所からシーケンスを始めてください</translation>
    </message>
    <message>
        <source>there are %1 expressions for %2 objects, and loaders take four in a row for objects 1, 2, 3, ...</source>
        <translation>オブジェクト %2 個に説明文が %1 件ありますが、ローダーはオブジェクト 1、2、3、... に順に4件ずつ取ります</translation>
    </message>
    <message>
        <source>write four expressions for each object, object by object</source>
        <translation>オブジェクトごとに4件の説明文を順に書いてください</translation>
    </message>
    <message>
        <source>no object has a mask that may be exported</source>
        <translation>エクスポートできるマスクのあるオブジェクトがありません</translation>
    </message>
    <message>
        <source>accept or paint masks, or include predictions that nobody has reviewed</source>
        <translation>マスクを承認または描画するか、未レビューの予測を含めてください</translation>
    </message>
    <message>
        <source>the video cannot be opened: %1</source>
        <translation>動画を開けません: %1</translation>
    </message>
    <message>
        <source>locate the video again, or leave it out of the export</source>
        <translation>動画を探し直すか、エクスポートから外してください</translation>
    </message>
    <message>
        <source>the video is left out: none of its objects has a mask to export</source>
        <translation>動画は省かれます。エクスポートできるマスクのあるオブジェクトがありません</translation>
    </message>
    <message>
        <source>paint or accept masks if it should be in the data set</source>
        <translation>データセットに入れるならマスクを描画または承認してください</translation>
    </message>
    <message>
        <source>the object is left out: it has no mask to export</source>
        <translation>オブジェクトは省かれます。エクスポートできるマスクがありません</translation>
    </message>
    <message>
        <source>%1 of the %2 frames have no mask to export</source>
        <translation>%2 フレーム中 %1 フレームにエクスポートできるマスクがありません</translation>
    </message>
    <message>
        <source>annotate or accept them, shorten the clip, or choose what incomplete frames become</source>
        <translation>アノテーションまたは承認するか、クリップを短くするか、不完全なフレームの扱いを選んでください</translation>
    </message>
    <message>
        <source>%1 predicted masks were not reviewed and are left out</source>
        <translation>予測マスク %1 枚がレビューされていないため省かれます</translation>
    </message>
    <message>
        <source>accept them, or include predictions that nobody has reviewed</source>
        <translation>承認するか、未レビューの予測を含めてください</translation>
    </message>
    <message>
        <source>%1 frames are left out because an object has no mask there</source>
        <translation>オブジェクトのマスクがないため %1 フレームが省かれます</translation>
    </message>
    <message>
        <source>annotate them if they should be in the data set</source>
        <translation>データセットに入れるならアノテーションしてください</translation>
    </message>
    <message>
        <source>the object has no expression, so no loader will ask for it</source>
        <translation>オブジェクトに説明文がないため、どのローダーも使いません</translation>
    </message>
    <message>
        <source>write a sentence that tells it from the other objects</source>
        <translation>他のオブジェクトと区別する文を書いてください</translation>
    </message>
    <message>
        <source>this format cannot hold the %1 expressions</source>
        <translation>この形式には説明文 %1 件を入れられません</translation>
    </message>
    <message>
        <source>keep the project, or export as ref-youtube-vos as well</source>
        <translation>プロジェクトを残すか、ref-youtube-vos としてもエクスポートしてください</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written as &quot;%2&quot;</source>
        <translation>「%1」は「%2」と書かれます</translation>
    </message>
    <message>
        <source>nothing needs to be done</source>
        <translation>何もする必要はありません</translation>
    </message>
    <message>
        <source>the object has %1 expressions for the first frame and %2 for the whole video; the format wants two of each, so some are left out or repeated</source>
        <translation>オブジェクトには最初のフレームの説明文が %1 件、動画全体の説明文が %2 件あります。形式はそれぞれ2件を求めるため、一部は省かれるか繰り返されます</translation>
    </message>
    <message>
        <source>write two of each kind</source>
        <translation>それぞれ2件ずつ書いてください</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is written as &quot;%2&quot;, a class of the format</source>
        <translation>クラス「%1」は形式のクラス「%2」と書かれます</translation>
    </message>
    <message>
        <source>choose another class of the format if this one does not fit</source>
        <translation>合わなければ形式の別のクラスを選んでください</translation>
    </message>
    <message>
        <source>the object is number %1 in the data set</source>
        <translation>オブジェクトはデータセットで番号 %1 になります</translation>
    </message>
    <message>
        <source>the video becomes %1 videos: %2</source>
        <translation>動画は %1 本の動画になります: %2</translation>
    </message>
    <message>
        <source>frames are renamed so that they sort as text: %1 becomes %2</source>
        <translation>文字列として並ぶようフレーム名が変わります: %1 は %2 になります</translation>
    </message>
    <message>
        <source>%1 pictures are encoded as new files</source>
        <translation>画像 %1 枚が新しいファイルとしてエンコードされます</translation>
    </message>
    <message>
        <source>the object loses %1 pixels to others in %2 frames, as a pixel can belong to one object only</source>
        <translation>1ピクセルは1オブジェクトだけのものなので、オブジェクトは %2 フレームで %1 ピクセルを他に譲ります</translation>
    </message>
    <message>
        <source>erase the overlap yourself if the other object should lose it</source>
        <translation>他のオブジェクトが譲るべきなら、重なりを自分で消してください</translation>
    </message>
    <message>
        <source>the object shares %1 pixels with others, which this format cannot hold</source>
        <translation>オブジェクトは %1 ピクセルを他と共有していますが、この形式には入れられません</translation>
    </message>
    <message>
        <source>erase the overlap, or choose which object keeps such pixels</source>
        <translation>重なりを消すか、どのオブジェクトが残すか選んでください</translation>
    </message>
    <message>
        <source>the object would vanish: other objects cover all of its pixels</source>
        <translation>オブジェクトが消えてしまいます。全ピクセルが他のオブジェクトに覆われています</translation>
    </message>
    <message>
        <source>erase the overlap, or choose another rule for overlaps</source>
        <translation>重なりを消すか、重なりの別の規則を選んでください</translation>
    </message>
    <message>
        <source>the mask read back is not the one that was written</source>
        <translation>読み戻したマスクが書いたものと違います</translation>
    </message>
    <message>
        <source>check the disk and export again; please report it if it happens twice</source>
        <translation>ディスクを確認してもう一度エクスポートし、繰り返すなら報告してください</translation>
    </message>
    <message>
        <source>what was read back differs: %1</source>
        <translation>読み戻した内容が違います: %1</translation>
    </message>
    <message>
        <source>the video is called &quot;%1&quot; in the project, where its name is taken or too long</source>
        <translation>名前が使われているか長すぎるため、動画はプロジェクトで「%1」と呼ばれます</translation>
    </message>
    <message>
        <source>the video is left out: its pictures are missing (%1)</source>
        <translation>動画は省かれます。画像がありません（%1）</translation>
    </message>
    <message>
        <source>put the pictures there and import again</source>
        <translation>画像をそこに置いて、もう一度インポートしてください</translation>
    </message>
    <message>
        <source>the mask was %1 and has been brought to %2</source>
        <translation>マスクは %1 でしたが %2 に合わせました</translation>
    </message>
    <message>
        <source>check the outlines; sizes should be equal</source>
        <translation>輪郭を確認してください。サイズは等しいはずです</translation>
    </message>
    <message>
        <source>pixels marked as &quot;ignore&quot; (255) in %1 frames became background</source>
        <translation>%1 フレームで「無視」（255）のピクセルが背景になりました</translation>
    </message>
    <message>
        <source>the object occurs in masks but is not listed; it has no class</source>
        <translation>オブジェクトはマスクにありますが列挙されておらず、クラスがありません</translation>
    </message>
    <message>
        <source>give it a class, or remove it</source>
        <translation>クラスを付けるか、取り除いてください</translation>
    </message>
    <message>
        <source>the object is the union of objects %1, which one expression describes together</source>
        <translation>オブジェクトは、1つの説明文がまとめて述べるオブジェクト %1 の和です</translation>
    </message>
    <message>
        <source>the annotated frames are not evenly spaced, so frames between them count as not annotated</source>
        <translation>アノテーションの間隔が一定でないため、間のフレームは未アノテーションとみなされます</translation>
    </message>
    <message>
        <source>leave out incomplete frames when you export</source>
        <translation>エクスポート時に不完全なフレームを省いてください</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Paint %1</source>
        <translation>%1 を描画</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>%1 を消去</translation>
    </message>
    <message>
        <source>Fill %1</source>
        <translation>%1 を塗りつぶし</translation>
    </message>
    <message>
        <source>Clear the mask of %1</source>
        <translation>%1 のマスクを消去</translation>
    </message>
    <message>
        <source>Copy the mask of %1</source>
        <translation>%1 のマスクをコピー</translation>
    </message>
    <message>
        <source>Reshape the mask of %1</source>
        <translation>%1 のマスクを整形</translation>
    </message>
    <message>
        <source>Confirm that %1 is absent</source>
        <translation>%1 の不在を確認</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation>%1 を補間</translation>
    </message>
    <message>
        <source>Add video %1</source>
        <translation>動画 %1 を追加</translation>
    </message>
    <message>
        <source>Change video %1</source>
        <translation>動画 %1 を変更</translation>
    </message>
    <message>
        <source>Remove video %1</source>
        <translation>動画 %1 を取り除く</translation>
    </message>
    <message>
        <source>Add object %1</source>
        <translation>オブジェクト %1 を追加</translation>
    </message>
    <message>
        <source>Change object %1</source>
        <translation>オブジェクト %1 を変更</translation>
    </message>
    <message>
        <source>Remove object %1</source>
        <translation>オブジェクト %1 を取り除く</translation>
    </message>
    <message>
        <source>Change the class of %1</source>
        <translation>%1 のクラスを変更</translation>
    </message>
    <message>
        <source>Write expression &quot;%1&quot;</source>
        <translation>説明文「%1」を書く</translation>
    </message>
    <message>
        <source>Remove expression &quot;%1&quot;</source>
        <translation>説明文「%1」を取り除く</translation>
    </message>
    <message>
        <source>Change support set %1</source>
        <translation>例のセット %1 を変更</translation>
    </message>
    <message>
        <source>Run on %1</source>
        <translation>%1 で実行</translation>
    </message>
    <message>
        <source>Remove the run on %1</source>
        <translation>%1 の実行を取り除く</translation>
    </message>
    <message>
        <source>Switch the candidate of %1</source>
        <translation>%1 の答えを切り替え</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 を承認</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 を却下</translation>
    </message>
    <message>
        <source>Back to unreviewed: %1</source>
        <translation>未レビューに戻す: %1</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 をロック</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 のロックを解除</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 をインポート</translation>
    </message>
    <message>
        <source>Change the project&apos;s settings</source>
        <translation>プロジェクトの設定を変更</translation>
    </message>
    <message>
        <source>Outline %1 by clicks</source>
        <translation>%1 をクリックで囲む</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n フレーム</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment &quot;%1&quot;</source>
        <translation>コメント「%1」</translation>
    </message>
    <message>
        <source>Resolve &quot;%1&quot;</source>
        <translation>「%1」を解決済みにする</translation>
    </message>
    <message>
        <source>Remove comment &quot;%1&quot;</source>
        <translation>コメント「%1」を取り除く</translation>
    </message>
    <message>
        <source>Reorder the expressions of %1</source>
        <translation>%1 の説明文を並べ替える</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>マスクなし</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>描画</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>補間</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>confirmed absent</source>
        <translation>不在を確認済み</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>未レビュー</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>修正済み</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>理由なし</translation>
    </message>
    <message>
        <source>wrong object</source>
        <translation>別のオブジェクト</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完全</translation>
    </message>
    <message>
        <source>spills over</source>
        <translation>はみ出し</translation>
    </message>
    <message>
        <source>identity flips</source>
        <translation>別物に入れ替わる</translation>
    </message>
    <message>
        <source>object is absent</source>
        <translation>オブジェクトがない</translation>
    </message>
    <message>
        <source>expression is wrong</source>
        <translation>説明文が違う</translation>
    </message>
</context>
</TS>
