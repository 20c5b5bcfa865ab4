<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <translation>项目</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>新建项目...</translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation>打开项目...</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Set a checkpoint...</source>
        <translation>设置检查点...</translation>
    </message>
    <message>
        <source>Checkpoints...</source>
        <translation>检查点...</translation>
    </message>
    <message>
        <source>Save a copy elsewhere...</source>
        <translation>另存副本...</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Add videos...</source>
        <translation>添加视频...</translation>
    </message>
    <message>
        <source>Add a folder of pictures...</source>
        <translation>添加图片文件夹...</translation>
    </message>
    <message>
        <source>Find the file of the video...</source>
        <translation>查找视频文件...</translation>
    </message>
    <message>
        <source>Find scene cuts</source>
        <translation>检测镜头切换</translation>
    </message>
    <message>
        <source>Remove video</source>
        <translation>移除视频</translation>
    </message>
    <message>
        <source>Import a data set...</source>
        <translation>导入数据集...</translation>
    </message>
    <message>
        <source>Export a data set...</source>
        <translation>导出数据集...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find videos and objects</source>
        <translation>查找视频和对象</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>首选项...</translation>
    </message>
    <message>
        <source>Find a command...</source>
        <translation>查找命令...</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <translation>倒放</translation>
    </message>
    <message>
        <source>Play in a loop</source>
        <translation>循环播放</translation>
    </message>
    <message>
        <source>Next grid frame</source>
        <translation>下一网格帧</translation>
    </message>
    <message>
        <source>Previous grid frame</source>
        <translation>上一网格帧</translation>
    </message>
    <message>
        <source>Next frame of the video</source>
        <translation>视频的下一帧</translation>
    </message>
    <message>
        <source>Previous frame of the video</source>
        <translation>视频的上一帧</translation>
    </message>
    <message>
        <source>Ten grid frames on</source>
        <translation>前进十个网格帧</translation>
    </message>
    <message>
        <source>Ten grid frames back</source>
        <translation>后退十个网格帧</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>Next painted frame</source>
        <translation>下一个已绘制的帧</translation>
    </message>
    <message>
        <source>Previous painted frame</source>
        <translation>上一个已绘制的帧</translation>
    </message>
    <message>
        <source>Next frame that needs attention</source>
        <translation>下一个需要注意的帧</translation>
    </message>
    <message>
        <source>Previous frame that needs attention</source>
        <translation>上一个需要注意的帧</translation>
    </message>
    <message>
        <source>Next frame without a mask</source>
        <translation>下一个没有掩码的帧</translation>
    </message>
    <message>
        <source>Previous frame without a mask</source>
        <translation>上一个没有掩码的帧</translation>
    </message>
    <message>
        <source>Go to frame...</source>
        <translation>转到帧...</translation>
    </message>
    <message>
        <source>Set the start of the range</source>
        <translation>设置范围起点</translation>
    </message>
    <message>
        <source>Set the end of the range</source>
        <translation>设置范围终点</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>清除范围</translation>
    </message>
    <message>
        <source>Zoom in on the timeline</source>
        <translation>放大时间轴</translation>
    </message>
    <message>
        <source>Zoom out of the timeline</source>
        <translation>缩小时间轴</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>显示整个时间轴</translation>
    </message>
    <message>
        <source>Pictures on the timeline</source>
        <translation>时间轴上的缩略图</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Select and move the view</source>
        <translation>选择和移动视图</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Fill a region</source>
        <translation>填充区域</translation>
    </message>
    <message>
        <source>Smart click</source>
        <translation>智能点选</translation>
    </message>
    <message>
        <source>Smart box</source>
        <translation>智能框选</translation>
    </message>
    <message>
        <source>Swap brush and eraser</source>
        <translation>切换画笔和橡皮擦</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <source>Much smaller brush</source>
        <translation>大幅缩小画笔</translation>
    </message>
    <message>
        <source>Much larger brush</source>
        <translation>大幅放大画笔</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>New object</source>
        <translation>新建对象</translation>
    </message>
    <message>
        <source>Next object</source>
        <translation>下一个对象</translation>
    </message>
    <message>
        <source>Previous object</source>
        <translation>上一个对象</translation>
    </message>
    <message>
        <source>Remove object from the video</source>
        <translation>从视频中移除对象</translation>
    </message>
    <message>
        <source>Edit the expression</source>
        <translation>编辑描述语句</translation>
    </message>
    <message>
        <source>Clear the mask in this frame</source>
        <translation>清除本帧的掩码</translation>
    </message>
    <message>
        <source>Copy the mask from the previous frame</source>
        <translation>从上一帧复制掩码</translation>
    </message>
    <message>
        <source>Copy the mask from the next frame</source>
        <translation>从下一帧复制掩码</translation>
    </message>
    <message>
        <source>The object is not visible here</source>
        <translation>对象在此处不可见</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>填充空洞</translation>
    </message>
    <message>
        <source>Grow the mask</source>
        <translation>扩大掩码</translation>
    </message>
    <message>
        <source>Shrink the mask</source>
        <translation>收缩掩码</translation>
    </message>
    <message>
        <source>Smooth the outline</source>
        <translation>平滑轮廓</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>去除碎点</translation>
    </message>
    <message>
        <source>Fill in between painted frames</source>
        <translation>在已绘制的帧之间补全</translation>
    </message>
    <message>
        <source>Lock or unlock this frame</source>
        <translation>锁定或解锁本帧</translation>
    </message>
    <message>
        <source>Lock or unlock the range</source>
        <translation>锁定或解锁范围</translation>
    </message>
    <message>
        <source>Use the clip from here as an example</source>
        <translation>将此处开始的片段用作示例</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run forward</source>
        <translation>向前运行</translation>
    </message>
    <message>
        <source>Run backward</source>
        <translation>向后运行</translation>
    </message>
    <message>
        <source>Run both ways</source>
        <translation>双向运行</translation>
    </message>
    <message>
        <source>Run on the whole clip</source>
        <translation>在整个片段上运行</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>取消正在运行的任务</translation>
    </message>
    <message>
        <source>Remove the last run</source>
        <translation>移除上次运行</translation>
    </message>
    <message>
        <source>Next answer of the model</source>
        <translation>模型的下一个答案</translation>
    </message>
    <message>
        <source>Previous answer of the model</source>
        <translation>模型的上一个答案</translation>
    </message>
    <message>
        <source>Pause waiting runs</source>
        <translation>暂停等待中的运行</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Accept this frame</source>
        <translation>接受本帧</translation>
    </message>
    <message>
        <source>Reject this frame</source>
        <translation>拒绝本帧</translation>
    </message>
    <message>
        <source>Back to unreviewed</source>
        <translation>恢复为未审核</translation>
    </message>
    <message>
        <source>Next object to review</source>
        <translation>下一个待审核对象</translation>
    </message>
    <message>
        <source>Previous object to review</source>
        <translation>上一个待审核对象</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Show or hide the masks</source>
        <translation>显示或隐藏掩码</translation>
    </message>
    <message>
        <source>Overlay, contour, mask, picture</source>
        <translation>叠加、轮廓、掩码、画面</translation>
    </message>
    <message>
        <source>Show the current object alone</source>
        <translation>只显示当前对象</translation>
    </message>
    <message>
        <source>Onion skin</source>
        <translation>洋葱皮</translation>
    </message>
    <message>
        <source>More transparent masks</source>
        <translation>掩码更透明</translation>
    </message>
    <message>
        <source>More opaque masks</source>
        <translation>掩码更不透明</translation>
    </message>
    <message>
        <source>Fit the picture</source>
        <translation>适应画面</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom to the current object</source>
        <translation>缩放到当前对象</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Show or hide the panels</source>
        <translation>显示或隐藏面板</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>About Maskwright</source>
        <translation>关于 Maskwright</translation>
    </message>
    <message>
        <source>Maskwright</source>
        <translation>Maskwright</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>左手</translation>
    </message>
    <message>
        <source>Find lost videos...</source>
        <translation>查找丢失的视频...</translation>
    </message>
    <message>
        <source>Examples for the model...</source>
        <translation>模型的示例...</translation>
    </message>
    <message>
        <source>Leave a comment here...</source>
        <translation>在此处添加评论...</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>Reset the sample...</source>
        <translation>重置示例...</translation>
    </message>
    <message>
        <source>Show or hide the object</source>
        <translation>显示或隐藏对象</translation>
    </message>
    <message>
        <source>Protect the object or not</source>
        <translation>切换对象的保护</translation>
    </message>
    <message>
        <source>Fill the missing frames of the example</source>
        <translation>补全示例缺少的帧</translation>
    </message>
    <message>
        <source>Run...</source>
        <translation>运行…</translation>
    </message>
    <message>
        <source>Run on all objects of the video</source>
        <translation>对视频的所有对象运行</translation>
    </message>
    <message>
        <source>Run on all objects of the class</source>
        <translation>对该类别的所有对象运行</translation>
    </message>
    <message>
        <source>Run on the selected objects</source>
        <translation>对选中的对象运行</translation>
    </message>
    <message>
        <source>Run on all objects of all videos</source>
        <translation>对所有视频的所有对象运行</translation>
    </message>
    <message>
        <source>Restart the worker</source>
        <translation>重新启动工作进程</translation>
    </message>
    <message>
        <source>Accept the whole clip and go to the next object</source>
        <translation>接受整个片段并转到下一个对象</translation>
    </message>
    <message>
        <source>Put the panels back</source>
        <translation>恢复面板布局</translation>
    </message>
</context>
<context>
    <name>checkpoints</name>
    <message>
        <source>Checkpoint &quot;%1&quot;</source>
        <translation>检查点“%1”</translation>
    </message>
    <message>
        <source>It is in the list of checkpoints.</source>
        <translation>它在检查点列表中。</translation>
    </message>
    <message>
        <source>What it was before is a checkpoint now.</source>
        <translation>之前的状态现在是一个检查点。</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot;</source>
        <translation>返回到“%1”</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>start it again to continue; what was finished is kept</source>
        <translation>重新启动即可继续；已完成的部分会保留</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>用法错误</translation>
    </message>
    <message>
        <source>see --help</source>
        <translation>请参阅 --help</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这样的文件或文件夹</translation>
    </message>
    <message>
        <source>check the path, or locate the file again</source>
        <translation>请检查路径，或重新查找该文件</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>无法读取该文件</translation>
    </message>
    <message>
        <source>check that it exists and that you may read it</source>
        <translation>请检查文件是否存在以及您是否有读取权限</translation>
    </message>
    <message>
        <source>this cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>choose a folder you may write to</source>
        <translation>请选择您有写入权限的文件夹</translation>
    </message>
    <message>
        <source>the file is larger than the limit of %2</source>
        <translation>文件超过了 %2 的上限</translation>
    </message>
    <message>
        <source>split it, or check that it is the file you meant</source>
        <translation>请拆分文件，或确认它是否是您想要的文件</translation>
    </message>
    <message>
        <source>the folder already holds other files</source>
        <translation>文件夹中已有其他文件</translation>
    </message>
    <message>
        <source>choose an empty or a new folder</source>
        <translation>请选择空文件夹或新文件夹</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>free some space and try again; nothing already saved is lost</source>
        <translation>请释放空间后重试；已保存的内容不会丢失</translation>
    </message>
    <message>
        <source>the name points outside its folder</source>
        <translation>名称指向了其文件夹之外</translation>
    </message>
    <message>
        <source>rename it without slashes, dots or control characters</source>
        <translation>请改名，不要使用斜杠、点或控制字符</translation>
    </message>
    <message>
        <source>the file is not valid JSON</source>
        <translation>文件不是有效的 JSON</translation>
    </message>
    <message>
        <source>repair or replace it</source>
        <translation>请修复或替换它</translation>
    </message>
    <message>
        <source>this is neither a video nor a folder of pictures</source>
        <translation>这既不是视频，也不是图片文件夹</translation>
    </message>
    <message>
        <source>choose a video file or a folder of numbered pictures</source>
        <translation>请选择视频文件或带编号图片的文件夹</translation>
    </message>
    <message>
        <source>the video file is empty</source>
        <translation>视频文件是空的</translation>
    </message>
    <message>
        <source>copy or download it again</source>
        <translation>请重新复制或下载</translation>
    </message>
    <message>
        <source>the video file is cut off or damaged: what describes its pictures is missing</source>
        <translation>视频文件被截断或已损坏：缺少描述画面的信息</translation>
    </message>
    <message>
        <source>copy or download it again, or repair it with a video tool</source>
        <translation>请重新复制或下载，或用视频工具修复</translation>
    </message>
    <message>
        <source>this is a list that refers to other files, not a video</source>
        <translation>这是引用其他文件的列表，不是视频</translation>
    </message>
    <message>
        <source>choose the video file itself</source>
        <translation>请选择视频文件本身</translation>
    </message>
    <message>
        <source>there is no picture track in this file</source>
        <translation>此文件中没有画面轨道</translation>
    </message>
    <message>
        <source>choose a file with video, not only sound</source>
        <translation>请选择包含画面而不只是声音的文件</translation>
    </message>
    <message>
        <source>the video cannot be decoded at frame %2</source>
        <translation>视频在第 %2 帧无法解码</translation>
    </message>
    <message>
        <source>re-encode it, or work on the frames before</source>
        <translation>请重新编码，或只处理之前的帧</translation>
    </message>
    <message>
        <source>the pictures are larger than the limit of %2</source>
        <translation>画面超过了 %2 的上限</translation>
    </message>
    <message>
        <source>scale the video down, or raise the limit in the preferences</source>
        <translation>请缩小视频，或在首选项中提高上限</translation>
    </message>
    <message>
        <source>this is not the video that was annotated</source>
        <translation>这不是当初标注的视频</translation>
    </message>
    <message>
        <source>locate the original file</source>
        <translation>请找到原来的文件</translation>
    </message>
    <message>
        <source>there is no frame %2</source>
        <translation>没有第 %2 帧</translation>
    </message>
    <message>
        <source>use a frame number from 0 to %3</source>
        <translation>请使用 0 到 %3 的帧号</translation>
    </message>
    <message>
        <source>the mask is damaged</source>
        <translation>掩码已损坏</translation>
    </message>
    <message>
        <source>paint or import it again</source>
        <translation>请重新绘制或导入</translation>
    </message>
    <message>
        <source>the mask is %2 but the picture is %3</source>
        <translation>掩码是 %2，而画面是 %3</translation>
    </message>
    <message>
        <source>export the masks at the size of the video</source>
        <translation>请按视频尺寸导出掩码</translation>
    </message>
    <message>
        <source>the picture holds colours instead of object numbers</source>
        <translation>图片中是颜色而不是对象编号</translation>
    </message>
    <message>
        <source>save it as a PNG with a palette, or as 8-bit grey</source>
        <translation>请保存为带调色板的 PNG 或 8 位灰度图</translation>
    </message>
    <message>
        <source>the picture cannot be read</source>
        <translation>无法读取图片</translation>
    </message>
    <message>
        <source>replace it by a PNG or JPEG file</source>
        <translation>请换成 PNG 或 JPEG 文件</translation>
    </message>
    <message>
        <source>there is no painted mask to start from</source>
        <translation>没有可作为起点的已绘制掩码</translation>
    </message>
    <message>
        <source>paint the object on at least one frame</source>
        <translation>请至少在一帧上绘制该对象</translation>
    </message>
    <message>
        <source>there is no such project</source>
        <translation>没有这样的项目</translation>
    </message>
    <message>
        <source>check the path, or create a new project</source>
        <translation>请检查路径，或新建项目</translation>
    </message>
    <message>
        <source>a file of that name exists already</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>请换一个名称</translation>
    </message>
    <message>
        <source>this is not a Maskwright project</source>
        <translation>这不是 Maskwright 项目</translation>
    </message>
    <message>
        <source>choose a .maskwright file</source>
        <translation>请选择 .maskwright 文件</translation>
    </message>
    <message>
        <source>the project file is damaged</source>
        <translation>项目文件已损坏</translation>
    </message>
    <message>
        <source>open the last backup, or repair a copy</source>
        <translation>请打开最近的备份，或修复一个副本</translation>
    </message>
    <message>
        <source>the project was made by a newer version of Maskwright</source>
        <translation>该项目由更新版本的 Maskwright 创建</translation>
    </message>
    <message>
        <source>update the program</source>
        <translation>请更新程序</translation>
    </message>
    <message>
        <source>the project is open in another window (%2)</source>
        <translation>该项目已在另一个窗口中打开（%2）</translation>
    </message>
    <message>
        <source>close it there, or open it read-only</source>
        <translation>请在那里关闭它，或以只读方式打开</translation>
    </message>
    <message>
        <source>the project can only be read</source>
        <translation>该项目只能读取</translation>
    </message>
    <message>
        <source>save a copy where you may write</source>
        <translation>请将副本保存到可写入的位置</translation>
    </message>
    <message>
        <source>the change could not be written to the project</source>
        <translation>无法将更改写入项目</translation>
    </message>
    <message>
        <source>check the disk and try again; the file itself is intact</source>
        <translation>请检查磁盘后重试；文件本身完好</translation>
    </message>
    <message>
        <source>there is no such item in the project</source>
        <translation>项目中没有这一项</translation>
    </message>
    <message>
        <source>list the project&apos;s items and choose one of them</source>
        <translation>请列出项目中的各项并选择其一</translation>
    </message>
    <message>
        <source>the object is protected</source>
        <translation>该对象受保护</translation>
    </message>
    <message>
        <source>take its protection off in the list of objects</source>
        <translation>请在对象列表中取消保护</translation>
    </message>
    <message>
        <source>no unlocked frame lies in that direction</source>
        <translation>该方向上没有未锁定的帧</translation>
    </message>
    <message>
        <source>go to another frame, or unlock those that may change</source>
        <translation>请转到其他帧，或解锁可以更改的帧</translation>
    </message>
    <message>
        <source>frame %2 was painted or accepted by a person and is locked</source>
        <translation>第 %2 帧由人绘制或接受，已锁定</translation>
    </message>
    <message>
        <source>unlock it first if it really should change</source>
        <translation>如果确实要更改，请先解锁</translation>
    </message>
    <message>
        <source>the change does not fit the project</source>
        <translation>该更改与项目不符</translation>
    </message>
    <message>
        <source>check the values given</source>
        <translation>请检查给出的值</translation>
    </message>
    <message>
        <source>the referring expression cannot be used: %2</source>
        <translation>无法使用该描述语句：%2</translation>
    </message>
    <message>
        <source>write one sentence of at most 20 words</source>
        <translation>请写一句最多 20 个词的话</translation>
    </message>
    <message>
        <source>this is neither a data set nor the name of a format that is known</source>
        <translation>这既不是已知的数据集，也不是已知格式的名称</translation>
    </message>
    <message>
        <source>give the folder that holds the whole data set, or choose from the list of formats</source>
        <translation>请指定包含整个数据集的文件夹，或从列表中选择格式</translation>
    </message>
    <message>
        <source>the data set breaks its format&apos;s rules: %2</source>
        <translation>数据集违反了其格式的规则：%2</translation>
    </message>
    <message>
        <source>repair it and validate it again</source>
        <translation>请修复后重新验证</translation>
    </message>
    <message>
        <source>the project is not ready for this export: %2</source>
        <translation>项目尚不能这样导出：%2</translation>
    </message>
    <message>
        <source>fix the listed items first</source>
        <translation>请先解决列出的各项</translation>
    </message>
    <message>
        <source>there is no model bundle here</source>
        <translation>这里没有模型</translation>
    </message>
    <message>
        <source>choose a folder with manifest.json, or use the bundled model</source>
        <translation>请选择包含 manifest.json 的文件夹，或使用自带的模型</translation>
    </message>
    <message>
        <source>the model file is damaged: %2</source>
        <translation>模型文件已损坏：%2</translation>
    </message>
    <message>
        <source>get it again from its source</source>
        <translation>请从来源重新获取</translation>
    </message>
    <message>
        <source>the model does not fit its architecture: %2</source>
        <translation>模型与其结构不符：%2</translation>
    </message>
    <message>
        <source>choose another model or convert it for this architecture</source>
        <translation>请选择其他模型，或为此结构转换它</translation>
    </message>
    <message>
        <source>the support set cannot be used: %2</source>
        <translation>无法使用该示例集：%2</translation>
    </message>
    <message>
        <source>paint the object on the support frames</source>
        <translation>请在示例帧上绘制该对象</translation>
    </message>
    <message>
        <source>this method is not available here</source>
        <translation>此处没有这种方法</translation>
    </message>
    <message>
        <source>use --method flow, or a build with the model</source>
        <translation>请使用 --method flow，或使用带模型的版本</translation>
    </message>
    <message>
        <source>there is no such device</source>
        <translation>没有这样的设备</translation>
    </message>
    <message>
        <source>use --device cpu</source>
        <translation>请使用 --device cpu</translation>
    </message>
    <message>
        <source>the memory is not large enough</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>close other programs, or use a smaller window</source>
        <translation>请关闭其他程序，或使用更小的窗口</translation>
    </message>
    <message>
        <source>the graphics memory is not large enough</source>
        <translation>显存不足</translation>
    </message>
    <message>
        <source>use a smaller window, or the CPU</source>
        <translation>请使用更小的窗口，或使用处理器</translation>
    </message>
    <message>
        <source>the model computed invalid numbers at frame %2</source>
        <translation>模型在第 %2 帧算出了无效数值</translation>
    </message>
    <message>
        <source>check the model&apos;s weights, or use float32</source>
        <translation>请检查模型权重，或使用 float32</translation>
    </message>
    <message>
        <source>the background worker stopped unexpectedly</source>
        <translation>后台进程意外停止</translation>
    </message>
    <message>
        <source>try again; the frames received so far are kept</source>
        <translation>请重试；目前收到的帧会保留</translation>
    </message>
    <message>
        <source>the background worker does not answer</source>
        <translation>后台进程没有响应</translation>
    </message>
    <message>
        <source>restart it; the frames received so far are kept</source>
        <translation>请重新启动它；目前收到的帧会保留</translation>
    </message>
    <message>
        <source>the background worker sent something that cannot be understood</source>
        <translation>后台进程发送了无法理解的内容</translation>
    </message>
    <message>
        <source>check that both programs are of the same version</source>
        <translation>请检查两个程序的版本是否相同</translation>
    </message>
    <message>
        <source>something that should not happen has happened</source>
        <translation>发生了不应发生的情况</translation>
    </message>
    <message>
        <source>please report it with the log</source>
        <translation>请附上日志报告此问题</translation>
    </message>
    <message>
        <source>something went wrong</source>
        <translation>出了问题</translation>
    </message>
    <message>
        <source>see the log</source>
        <translation>请查看日志</translation>
    </message>
    <message>
        <source>none of its frames is painted</source>
        <translation>其所有帧均未绘制</translation>
    </message>
    <message>
        <source>choose another method in the preferences (F2)</source>
        <translation>请在首选项 (F2) 中选择其他方法</translation>
    </message>
    <message>
        <source>choose the CPU in the preferences (F2)</source>
        <translation>请在首选项 (F2) 中选择 CPU</translation>
    </message>
    <message>
        <source>it may have been removed meanwhile; the history shows when</source>
        <translation>可能在此期间已被移除；历史记录会显示时间</translation>
    </message>
    <message>
        <source>close other programs, or choose a smaller window in the preferences (F2)</source>
        <translation>请关闭其他程序，或在首选项 (F2) 中选择较小的窗口</translation>
    </message>
    <message>
        <source>choose a smaller window, or the CPU, in the preferences (F2)</source>
        <translation>请在首选项 (F2) 中选择较小的窗口或 CPU</translation>
    </message>
    <message>
        <source>choose float32 in the preferences (F2), or another model</source>
        <translation>请在首选项 (F2) 中选择 float32 或其他模型</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Pictures and masks of sequences; read by davis2017-evaluation, XMem, Cutie and SAM 2</source>
        <translation>序列的图片和掩码；可由 davis2017-evaluation、XMem、Cutie 和 SAM 2 读取</translation>
    </message>
    <message>
        <source>Label PNG files only, one folder for each video; into a project with import --into</source>
        <translation>仅标签 PNG 文件，每个视频一个文件夹；用 import --into 导入项目</translation>
    </message>
    <message>
        <source>Pictures, expressions, and masks that may overlap as run lengths; read by LMPM and by MeViS code based on ReferFormer</source>
        <translation>图片、描述语句和以游程编码存储、可以重叠的掩码；可由 LMPM 和基于 ReferFormer 的 MeViS 代码读取</translation>
    </message>
    <message>
        <source>One class in each video, 48 classes in four folds; read by CMA and other few-shot code</source>
        <translation>每个视频一个类别，48 个类别分为四折；可由 CMA 和其他小样本代码读取</translation>
    </message>
    <message>
        <source>One object in each video, of the classes dog, car and person, BMP pictures; read by CMA</source>
        <translation>每个视频一个对象，类别为 dog、car 和 person，BMP 图片；可由 CMA 读取</translation>
    </message>
    <message>
        <source>As Ref-YouTube-VOS with four sentences for each object; read by ReferFormer, SgMg and SOC</source>
        <translation>与 Ref-YouTube-VOS 相同，每个对象四句话；可由 ReferFormer、SgMg 和 SOC 读取</translation>
    </message>
    <message>
        <source>Pictures, masks, classes and expressions of videos; read by ReferFormer, SgMg, MTTR and SOC</source>
        <translation>视频的图片、掩码、类别和描述语句；可由 ReferFormer、SgMg、MTTR 和 SOC 读取</translation>
    </message>
    <message>
        <source>Masks that may overlap as run lengths, one JSON file for each video, every fourth frame; read by SAM 2 training code</source>
        <translation>以游程编码存储、可以重叠的掩码，每个视频一个 JSON 文件，每四帧一个；可由 SAM 2 训练代码读取</translation>
    </message>
    <message>
        <source>Pictures, classes, and masks that may overlap as run lengths in one COCO-like file; read by YouTube-VIS, OVIS and UNINEXT code</source>
        <translation>图片、类别和以游程编码存储、可以重叠的掩码，存于一个类 COCO 文件；可由 YouTube-VIS、OVIS 和 UNINEXT 代码读取</translation>
    </message>
    <message>
        <source>Pictures, masks and classes without expressions; read by XMem, Cutie and STM</source>
        <translation>图片、掩码和类别，不含描述语句；可由 XMem、Cutie 和 STM 读取</translation>
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
        <translation>拖动擦除。右键绘制。Shift+拖动改变大小。X：画笔。</translation>
    </message>
    <message>
        <source>Drag to paint. Right button erases. Shift+drag changes the size. X: eraser.</source>
        <translation>拖动绘制。右键擦除。Shift+拖动改变大小。X：橡皮擦。</translation>
    </message>
</context>
<context>
    <name>mw::Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
</context>
<context>
    <name>mw::CheckpointsDialog</name>
    <message>
        <source>Set a checkpoint</source>
        <translation>设置检查点</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>回到该状态</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Every change is saved at once. A checkpoint keeps the state of now under a name, so that you can come back to it.</source>
        <translation>每次更改都会立即保存。检查点用一个名称保留当前状态，以便您以后回到它。</translation>
    </message>
    <message>
        <source>Name, for example: before the second review</source>
        <translation>名称，例如：第二次审核之前</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>检查点的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>No checkpoint yet. Give the state of now a name above.</source>
        <translation>还没有检查点。请在上方为当前状态命名。</translation>
    </message>
    <message>
        <source>Go back to &quot;%1&quot;?</source>
        <translation>回到“%1”？</translation>
    </message>
    <message>
        <source>The state of now becomes a checkpoint itself, so nothing is lost.</source>
        <translation>当前状态本身会成为检查点，因此不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回到该状态</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>回退之前</translation>
    </message>
    <message>
        <source>Throw &quot;%1&quot; away?</source>
        <translation>丢弃“%1”？</translation>
    </message>
    <message>
        <source>The project itself stays as it is. The file goes to the trash.</source>
        <translation>项目本身保持不变。该文件会移到回收站。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>There is no trash here. Delete &quot;%1&quot; for good?</source>
        <translation>此处没有回收站。要永久删除“%1”吗？</translation>
    </message>
    <message>
        <source>It cannot be brought back. The project itself stays as it is.</source>
        <translation>无法恢复。项目本身保持不变。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
</context>
<context>
    <name>mw::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>没有命令包含这些字母。</translation>
    </message>
</context>
<context>
    <name>mw::CommentsModel</name>
    <message>
        <source>%1, frame %2</source>
        <translation>%1，第 %2 帧</translation>
    </message>
</context>
<context>
    <name>mw::CommentsPanel</name>
    <message>
        <source>No comments yet. Press K over the picture to leave one.</source>
        <translation>还没有评论。在画面上按 K 添加评论。</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Change the comment</source>
        <translation>修改评论</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Search comments</source>
        <translation>搜索评论</translation>
    </message>
    <message>
        <source>Resolved ones too</source>
        <translation>包括已解决的</translation>
    </message>
    <message>
        <source>Resolve, or open again</source>
        <translation>标为已解决，或重新打开</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>移除评论</translation>
    </message>
</context>
<context>
    <name>mw::DatasetPage</name>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n 条描述语句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 个掩码</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 frames done, %3 rejected.</source>
        <translation>%2 帧中已完成 %1 帧，已拒绝 %3 帧。</translation>
    </message>
    <message>
        <source>fold %1: %2</source>
        <translation>第 %1 折：%2</translation>
    </message>
    <message>
        <source>Masks by test fold of Mini-Ref-YouTube-VOS: %1; of other classes: %2</source>
        <translation>Mini-Ref-YouTube-VOS 各测试折的掩码数：%1；其他类别：%2</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>正在检查...</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>有 %n 个问题阻碍导出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>没有问题阻碍导出；%n 条警告。</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks pass.</source>
        <translation>所有检查均通过。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Checks for</source>
        <translation>检查格式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>mw::DetailsPanel</name>
    <message>
        <source>No object</source>
        <translation>没有对象</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>, locked</source>
        <translation>，已锁定</translation>
    </message>
    <message>
        <source>none in this frame</source>
        <translation>本帧没有</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>%1 px (%2 %)</source>
        <translation>%1 px（%2 %）</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 to review</source>
        <translation>%2 帧中已完成 %1 帧，%3 帧待审核</translation>
    </message>
    <message>
        <source>Answers of the model (J)</source>
        <translation>模型的答案（J）</translation>
    </message>
    <message>
        <source>The model&apos;s choice, confidence %1</source>
        <translation>模型的选择，置信度 %1</translation>
    </message>
    <message>
        <source>Another answer, confidence %1</source>
        <translation>另一个答案，置信度 %1</translation>
    </message>
</context>
<context>
    <name>mw::Editor</name>
    <message>
        <source>Object %1</source>
        <translation>对象 %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
</context>
<context>
    <name>mw::ExportDialog</name>
    <message>
        <source>Export a data set</source>
        <translation>导出数据集</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新文件夹</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>浏览...</translation>
    </message>
    <message>
        <source>Where should the new folder be?</source>
        <translation>新文件夹放在哪里？</translation>
    </message>
    <message>
        <source>Include predictions that nobody has accepted yet</source>
        <translation>包括尚未被接受的预测</translation>
    </message>
    <message>
        <source>Stand in the way</source>
        <translation>阻碍导出</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>略去这些帧</translation>
    </message>
    <message>
        <source>Count the object as not visible</source>
        <translation>视为对象不可见</translation>
    </message>
    <message>
        <source>The smaller object is in front</source>
        <translation>较小的对象在前</translation>
    </message>
    <message>
        <source>The lower number is in front</source>
        <translation>编号较小的在前</translation>
    </message>
    <message>
        <source>The higher number is in front</source>
        <translation>编号较大的在前</translation>
    </message>
    <message>
        <source>Copy, or encode as JPEG</source>
        <translation>复制，或编码为 JPEG</translation>
    </message>
    <message>
        <source>Share the disk space of originals</source>
        <translation>与原文件共用磁盘空间</translation>
    </message>
    <message>
        <source>Always encode as JPEG</source>
        <translation>始终编码为 JPEG</translation>
    </message>
    <message>
        <source>Masks and texts only</source>
        <translation>仅掩码和文本</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Frames without a mask</source>
        <translation>没有掩码的帧</translation>
    </message>
    <message>
        <source>Shared pixels</source>
        <translation>共用的像素</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Checking...</source>
        <translation>正在检查...</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 个掩码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stand in the way.</source>
        <translation>
            <numerusform>有 %n 个问题阻碍导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>A double click leads there.</source>
        <translation>双击可转到该处。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands in the way; %n warning(s).</source>
        <translation>
            <numerusform>没有问题阻碍导出；%n 条警告。</numerusform>
        </translation>
    </message>
    <message>
        <source>All checks pass.</source>
        <translation>所有检查均通过。</translation>
    </message>
    <message>
        <source>Findings stand in the way</source>
        <translation>有问题阻碍导出</translation>
    </message>
    <message>
        <source>Exporting... The dialog may be closed; the export goes on.</source>
        <translation>正在导出... 可以关闭此对话框，导出会继续。</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Exported and read back.</source>
        <translation>已导出并重新读取核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n 条描述语句</numerusform>
        </translation>
    </message>
    <message>
        <source>Every mask in it equals the project&apos;s, pixel by pixel.</source>
        <translation>其中每个掩码都与项目中的逐像素相同。</translation>
    </message>
    <message>
        <source>Leave these frames out</source>
        <translation>略去这些帧</translation>
    </message>
    <message>
        <source>Include the predictions</source>
        <translation>包含预测</translation>
    </message>
    <message>
        <source>The data set then holds only the frames in which every object of the video has a mask</source>
        <translation>数据集将只包含视频中每个对象都有掩码的帧</translation>
    </message>
    <message>
        <source>Replace the earlier export in %1?</source>
        <translation>要替换 %1 中先前的导出吗？</translation>
    </message>
    <message>
        <source>These files were put there or changed since, and go with it: %1</source>
        <translation>以下文件是之后放入或更改的，将一并消失：%1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>mw::ExpressionPanel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class of the object</source>
        <translation>对象的类别</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>斑马</translation>
    </message>
    <message>
        <source>Referring expression</source>
        <translation>指代描述语句</translation>
    </message>
    <message>
        <source>Referring expression of the object</source>
        <translation>对象的指代描述语句</translation>
    </message>
    <message>
        <source>An object without a sentence is not exported.</source>
        <translation>没有描述语句的对象不会导出。</translation>
    </message>
    <message>
        <source>At most %1 words.</source>
        <translation>最多 %1 个词。</translation>
    </message>
    <message>
        <source>%1 has the same sentence. Say what tells them apart.</source>
        <translation>%1 的描述语句相同。请说明它们的区别。</translation>
    </message>
    <message>
        <source>Name the object instead of &quot;it&quot; or &quot;he&quot;.</source>
        <translation>请写出对象，不要用“它”或“他”。</translation>
    </message>
    <message>
        <source>Numbers of objects mean nothing to someone who sees only the video.</source>
        <translation>对只看视频的人来说，对象编号没有意义。</translation>
    </message>
    <message>
        <source>The class is not named; say what kind of thing it is.</source>
        <translation>没有提到类别；请说明它是什么东西。</translation>
    </message>
    <message>
        <source>Clear and unlike the others.</source>
        <translation>清楚且与其他的不同。</translation>
    </message>
    <message>
        <source>What is said about the expression</source>
        <translation>对表达式的提示</translation>
    </message>
    <message>
        <source>Only the first %L1 characters were taken.</source>
        <translation>只保留了前 %L1 个字符。</translation>
    </message>
    <message>
        <source>Referring expressions of the object</source>
        <translation>对象的指代描述语句</translation>
    </message>
    <message>
        <source>Whole video</source>
        <translation>整个视频</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>What the sentence describes</source>
        <translation>语句描述的内容</translation>
    </message>
    <message>
        <source>What the sentence describes: the object over the whole video, or as it is seen in the first frame</source>
        <translation>语句描述的内容：整个视频中的对象，或首帧中看到的对象</translation>
    </message>
    <message>
        <source>Another sentence</source>
        <translation>再加一句</translation>
    </message>
    <message>
        <source>Add another sentence for this object</source>
        <translation>为此对象再添加一条语句</translation>
    </message>
    <message>
        <source>Make this sentence the first of the object</source>
        <translation>将此语句设为该对象的第一条</translation>
    </message>
    <message>
        <source>Remove this sentence</source>
        <translation>移除此语句</translation>
    </message>
    <message>
        <source>Not stored yet. Enter tries again.</source>
        <translation>尚未保存。按回车重试。</translation>
    </message>
    <message>
        <source>Say it in other words, or describe what it does.</source>
        <translation>换一种说法，或描述它在做什么。</translation>
    </message>
    <message>
        <source>The object has this sentence already.</source>
        <translation>该对象已有此语句。</translation>
    </message>
</context>
<context>
    <name>mw::FillTool</name>
    <message>
        <source>Click an empty region to fill it. The right button takes a part of the object away.</source>
        <translation>单击空白区域进行填充。右键去掉对象的一部分。</translation>
    </message>
</context>
<context>
    <name>mw::FindingsView</name>
    <message>
        <source>frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>object %1</source>
        <translation>对象 %1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message numerus="yes">
        <source>%n times: %1</source>
        <translation>
            <numerusform>%n 次：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::HistoryModel</name>
    <message>
        <source>Beginning</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>mw::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>mw::ImportDialog</name>
    <message>
        <source>Bring masks of another size to that of the pictures</source>
        <translation>将其他尺寸的掩码调整为图片的尺寸</translation>
    </message>
    <message>
        <source>Import a data set or masks</source>
        <translation>导入数据集或掩码</translation>
    </message>
    <message>
        <source>Another folder...</source>
        <translation>其他文件夹...</translation>
    </message>
    <message>
        <source>Right: accepted, and locked against runs</source>
        <translation>正确：接受并锁定，运行不会更改</translation>
    </message>
    <message>
        <source>Predictions that somebody has to review</source>
        <translation>需要有人审阅的预测</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>The masks are</source>
        <translation>掩码是</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Looking at it...</source>
        <translation>正在查看...</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s)</source>
        <translation>
            <numerusform>%n 个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n 个表达</numerusform>
        </translation>
    </message>
    <message>
        <source>The first there is</source>
        <translation>第一个可用的</translation>
    </message>
    <message>
        <source>New videos</source>
        <translation>新视频</translation>
    </message>
    <message>
        <source>The videos of the same names, masks only (%1 of %2)</source>
        <translation>同名视频，仅掩码（%2 个中的 %1 个）</translation>
    </message>
    <message>
        <source>%1, masks only</source>
        <translation>%1，仅掩码</translation>
    </message>
    <message>
        <source>Importing... The dialog may be closed; the import goes on.</source>
        <translation>正在导入... 可以关闭此对话框，导入会继续。</translation>
    </message>
    <message>
        <source>There is no video in the project that these masks could belong to: none has the name of one of the folders. Add the videos first, or choose the folder of one video.</source>
        <translation>项目中没有这些掩码可能所属的视频：没有与文件夹同名的视频。请先添加视频，或选择某一个视频的文件夹。</translation>
    </message>
    <message>
        <source>Everything comes in as one step that Undo takes back. Pictures stay where they are.</source>
        <translation>全部内容作为一步导入，可以撤销。图片保留在原处。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 个掩码</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>已导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s) that somebody painted or accepted stayed as they were.</source>
        <translation>
            <numerusform>有人绘制或接受过的 %n 个掩码保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were changed or left out:</source>
        <translation>
            <numerusform>%n 处被更改或略去：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed or left out.</source>
        <translation>无需更改或略去任何内容。</translation>
    </message>
</context>
<context>
    <name>mw::JobsPanel</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Run earlier</source>
        <translation>提前运行</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Cancel; what is done stays</source>
        <translation>取消；已完成的部分会保留</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Runs, imports and exports appear here with their progress.</source>
        <translation>运行、导入和导出的进度会显示在这里。</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成的任务</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>已用 %1</translation>
    </message>
</context>
<context>
    <name>mw::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Middle button, or Space and drag</source>
        <translation>中键，或按住空格拖动</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Ctrl+wheel, or Shift and drag</source>
        <translation>Ctrl+滚轮，或按住 Shift 拖动</translation>
    </message>
    <message>
        <source>Pick the object under the pointer</source>
        <translation>选取指针下的对象</translation>
    </message>
    <message>
        <source>Alt+click</source>
        <translation>Alt+单击</translation>
    </message>
    <message>
        <source>Pick object 1 to 9</source>
        <translation>选择对象 1 到 9</translation>
    </message>
    <message>
        <source>Zoom in time</source>
        <translation>缩放时间</translation>
    </message>
    <message>
        <source>Ctrl+wheel on the timeline</source>
        <translation>在时间轴上 Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Choose a range</source>
        <translation>选择范围</translation>
    </message>
    <message>
        <source>Shift and drag on the timeline</source>
        <translation>在时间轴上按住 Shift 拖动</translation>
    </message>
</context>
<context>
    <name>mw::KeysEditor</name>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>按键方案</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>%1 is the key of &quot;%2&quot;. Taking it leaves that one without.</source>
        <translation>%1 是“%2”的按键。占用后该操作将没有此按键。</translation>
    </message>
    <message>
        <source>Click the field and press the new key.</source>
        <translation>单击输入框并按下新按键。</translation>
    </message>
    <message>
        <source>Back to my keys</source>
        <translation>恢复我的按键</translation>
    </message>
</context>
<context>
    <name>mw::LassoTool</name>
    <message>
        <source>Drag around the object. Alt or the right button takes away.</source>
        <translation>围绕对象拖动。Alt 或右键为去除。</translation>
    </message>
</context>
<context>
    <name>mw::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Nothing has been logged yet.</source>
        <translation>还没有日志。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>mw::MainWindow</name>
    <message>
        <source>About Maskwright</source>
        <translation>关于 Maskwright</translation>
    </message>
    <message>
        <source>Maskwright %1

Few-shot referring video annotation: paint a few masks, say which object you mean, let the masks spread, correct, export.

Apache License 2.0</source>
        <translation>Maskwright %1

小样本指代视频标注：绘制少量掩码，说明指的是哪个对象，让掩码扩展开来，修正，导出。

Apache License 2.0</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Maskwright projects (*%1)</source>
        <translation>Maskwright 项目 (*%1)</translation>
    </message>
    <message>
        <source>You can look at it and export it, but not change it.</source>
        <translation>您可以查看和导出它，但不能更改。</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>The open project is as it was.</source>
        <translation>已打开的项目保持原样。</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>已复制到 %1</translation>
    </message>
    <message>
        <source>You go on working in the original.</source>
        <translation>您将继续在原项目中工作。</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>添加视频</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.gif);;All files (*)</source>
        <translation>视频 (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.ts *.mts *.m2ts *.mpg *.mpeg *.wmv *.flv *.gif);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>添加图片文件夹</translation>
    </message>
    <message>
        <source>Remove %1 from the project?</source>
        <translation>从项目中移除 %1？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>%1 现在在哪里？</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Remove %1 from the whole video?</source>
        <translation>从整个视频中移除 %1？</translation>
    </message>
    <message>
        <source>There is no run to remove for this object.</source>
        <translation>此对象没有可移除的运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n finished frame(s) were kept.</source>
        <translation>
            <numerusform>已保留 %n 个完成的帧。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Undo run</source>
        <translation>撤销运行</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mask(s)</source>
        <translation>
            <numerusform>%n 个掩码</numerusform>
        </translation>
    </message>
    <message>
        <source>Some changes could not be written to the disk.</source>
        <translation>部分更改无法写入磁盘。</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>退出并放弃</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Everything is reviewed.</source>
        <translation>全部审核完毕。</translation>
    </message>
    <message>
        <source>Go on with the data set (F8).</source>
        <translation>接下来处理数据集（F8）。</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %1 Keeping %n change(s) in memory.</source>
        <translation>
            <numerusform>未保存：%1 有 %n 项更改保留在内存中。</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes saved %1</source>
        <translation>所有更改已于 %1 保存</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有更改已保存</translation>
    </message>
    <message>
        <source>%1 in %2: %3 of %4 frames done, %5 to review, %6 rejected</source>
        <translation>%2 中的 %1：%4 帧中已完成 %3 帧，%5 帧待审核，%6 帧已拒绝</translation>
    </message>
    <message>
        <source>  +%1 more</source>
        <translation>  另有 %1 个</translation>
    </message>
    <message>
        <source>The worker rests and starts with the next run</source>
        <translation>后台进程处于休息状态，下次运行时启动</translation>
    </message>
    <message>
        <source>The worker is starting</source>
        <translation>后台进程正在启动</translation>
    </message>
    <message>
        <source>The worker is ready</source>
        <translation>后台进程已就绪</translation>
    </message>
    <message>
        <source>The worker is busy</source>
        <translation>后台进程正忙</translation>
    </message>
    <message>
        <source>The worker has not answered for some seconds</source>
        <translation>后台进程已有数秒没有响应</translation>
    </message>
    <message>
        <source>The worker is stopping</source>
        <translation>后台进程正在停止</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>描述语句</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Vi&amp;deo</source>
        <translation>视频(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>对象(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Revie&amp;w</source>
        <translation>审核(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Main bar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Cancel; finished frames stay</source>
        <translation>取消；已完成的帧会保留</translation>
    </message>
    <message>
        <source>No other object waits for review.</source>
        <translation>没有其他对象等待审核。</translation>
    </message>
    <message>
        <source>Go to frame</source>
        <translation>转到帧</translation>
    </message>
    <message>
        <source>Frame, 0 to %1</source>
        <translation>帧，0 到 %1</translation>
    </message>
    <message>
        <source>An example needs %1 painted frames in a row and an expression.</source>
        <translation>示例需要 %1 个连续的已绘制帧和一条描述语句。</translation>
    </message>
    <message>
        <source>From here %1 of %2 are painted or accepted%3. Copy (C) helps to fill the rest.</source>
        <translation>从这里起，%2 帧中有 %1 帧已绘制或接受%3。复制（C）有助于补全其余帧。</translation>
    </message>
    <message>
        <source>, and the expression is missing</source>
        <translation>，并且缺少描述语句</translation>
    </message>
    <message>
        <source>%1 is an example now, with frames %2 to %3.</source>
        <translation>%1 现在是示例，使用第 %2 到 %3 帧。</translation>
    </message>
    <message>
        <source>Runs on other objects of the class show it to the model.</source>
        <translation>对该类别其他对象的运行会把它展示给模型。</translation>
    </message>
    <message>
        <source>The last change was at %1.</source>
        <translation>最后一次更改在 %1。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. Your work is here.</source>
        <translation>程序意外结束。您的工作都在这里。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>%1 ends early.</source>
        <translation>%1 提前结束。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n frame(s) can be read; the file promises more. It may have been cut off. The frames that are there are exact.</source>
        <translation>
            <numerusform>只能读取 %n 帧，而文件声称有更多。文件可能被截断。已有的帧是准确的。</numerusform>
        </translation>
    </message>
    <message>
        <source>That was the tour.</source>
        <translation>导览到此结束。</translation>
    </message>
    <message>
        <source>You painted, said which one, let the masks spread, corrected and exported. A project of your own begins with Ctrl+N.</source>
        <translation>您绘制了掩码、说明了是哪一个、让掩码扩散、修正并导出。按 Ctrl+N 开始自己的项目。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Leave a comment</source>
        <translation>添加评论</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) are not where they were.</source>
        <translation>
            <numerusform>%n 个视频不在原来的位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Their masks are safe in the project.</source>
        <translation>它们的掩码安全地保存在项目中。</translation>
    </message>
    <message>
        <source>Find them...</source>
        <translation>查找它们...</translation>
    </message>
    <message numerus="yes">
        <source>Class of %n object(s)</source>
        <translation>
            <numerusform>%n 个对象的类别</numerusform>
        </translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <translation>关闭并丢失</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n video(s) from the project?</source>
        <translation>
            <numerusform>从项目中移除 %n 个视频？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 go with it. The video file stays, and Undo brings all of it back.</source>
        <translation>%1和%2将一并移除。视频文件保留，撤销可恢复全部内容。</translation>
    </message>
    <message>
        <source>%1 and %2 go with it. Undo brings them back.</source>
        <translation>%1和%2将一并移除。撤销可恢复它们。</translation>
    </message>
    <message numerus="yes">
        <source>%n expression(s)</source>
        <translation>
            <numerusform>%n 个表达</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin with a fresh sample?</source>
        <translation>使用全新的示例开始吗？</translation>
    </message>
    <message>
        <source>The sample has been worked in. It is moved aside and kept, in a folder beside the new one.</source>
        <translation>示例已被修改过。它会被移到新示例旁边的文件夹中保留。</translation>
    </message>
    <message>
        <source>Fresh sample</source>
        <translation>全新示例</translation>
    </message>
    <message>
        <source>The sample could not be made.</source>
        <translation>无法制作示例。</translation>
    </message>
    <message>
        <source>The sample is as new.</source>
        <translation>示例已恢复如新。</translation>
    </message>
    <message>
        <source>The one before is kept in %1.</source>
        <translation>之前的示例保存在 %1。</translation>
    </message>
    <message>
        <source>Import a data set or masks</source>
        <translation>导入数据集或掩码</translation>
    </message>
    <message>
        <source>Runs use the model %1 from now on.</source>
        <translation>今后的运行将使用模型 %1。</translation>
    </message>
    <message>
        <source>The preferences (F2) say which one is used.</source>
        <translation>在首选项（F2）中可以看到使用的是哪一个。</translation>
    </message>
    <message>
        <source>Use the one before</source>
        <translation>使用之前的模型</translation>
    </message>
    <message>
        <source>Only one project can be open.</source>
        <translation>只能打开一个项目。</translation>
    </message>
    <message>
        <source>%1 is. The others were left alone.</source>
        <translation>已打开 %1，其他项目未动。</translation>
    </message>
    <message>
        <source>There is nothing in %1 that can be used.</source>
        <translation>%1 中没有可用的内容。</translation>
    </message>
    <message>
        <source>Videos, folders of pictures, data sets, folders of masks, models and projects can be dropped.</source>
        <translation>可以拖放视频、图片文件夹、数据集、掩码文件夹、模型和项目。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message numerus="yes">
        <source>Add %n video(s)</source>
        <translation>
            <numerusform>添加 %n 个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the model %1</source>
        <translation>使用模型 %1</translation>
    </message>
    <message>
        <source>Nothing in it can be used here</source>
        <translation>其中没有可在此使用的内容</translation>
    </message>
    <message>
        <source>The project file is not where it was</source>
        <translation>项目文件不在原来的位置</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>，另有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n protected</source>
        <translation>
            <numerusform>%n 个受保护</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the queue</source>
        <translation>
            <numerusform>%n 个已在队列中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing painted and no example</source>
        <translation>
            <numerusform>%n 个既没有绘制也没有示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with every frame locked</source>
        <translation>
            <numerusform>%n 个的所有帧都已锁定</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to run in that direction inside the range.</source>
        <translation>范围内该方向没有可运行的帧。</translation>
    </message>
    <message>
        <source>Runs stay between its start (I) and its end (O).</source>
        <translation>运行只在起点 (I) 与终点 (O) 之间进行。</translation>
    </message>
    <message>
        <source>Clear the range</source>
        <translation>清除范围</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>已跳过：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) queued.</source>
        <translation>
            <numerusform>已将 %n 次运行加入队列。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no object to run on.</source>
        <translation>没有可运行的对象。</translation>
    </message>
    <message>
        <source>No run was queued.</source>
        <translation>没有运行被加入队列。</translation>
    </message>
    <message>
        <source>The worker was restarted.</source>
        <translation>工作进程已重新启动。</translation>
    </message>
    <message>
        <source>The run goes on where it was.</source>
        <translation>运行从原处继续。</translation>
    </message>
    <message>
        <source>The worker does not answer.</source>
        <translation>工作进程没有响应。</translation>
    </message>
    <message>
        <source>Every frame that is finished is safe. A restarted worker goes on with the others.</source>
        <translation>已完成的帧都是安全的。重新启动的工作进程会继续处理其余的帧。</translation>
    </message>
    <message>
        <source>Restart worker</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>%1: %2 of %3 frames finished</source>
        <translation>%1：已完成 %2/%3 帧</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>全部继续</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were interrupted.</source>
        <translation>
            <numerusform>%n 次运行被中断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep frames</source>
        <translation>保留帧</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) had nothing left to do.</source>
        <translation>
            <numerusform>%n 次运行没有剩余工作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interrupted run(s) discarded.</source>
        <translation>
            <numerusform>已丢弃 %n 次被中断的运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The frames are as they were before.</source>
        <translation>各帧已恢复到之前的样子。</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>复制到 %1</translation>
    </message>
    <message>
        <source>This is the project that is open.</source>
        <translation>这是当前打开的项目。</translation>
    </message>
    <message>
        <source>Save the project again</source>
        <translation>重新保存项目</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Everything is there, and you go on working in it.</source>
        <translation>内容完整，您将在其中继续工作。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Nothing is lost yet: your changes are kept in memory and tried again every few seconds. Free some space, or save a copy on another disk.</source>
        <translation>尚未丢失任何内容：更改保存在内存中，每隔几秒重试一次。请释放空间，或将副本保存到其他磁盘。</translation>
    </message>
    <message>
        <source>Save a copy elsewhere...</source>
        <translation>另存副本...</translation>
    </message>
    <message>
        <source>All changes are saved again.</source>
        <translation>所有更改已重新保存。</translation>
    </message>
    <message>
        <source>%1 was deleted, moved or renamed.</source>
        <translation>%1 已被删除、移动或重命名。</translation>
    </message>
    <message>
        <source>Another file lies where %1 was.</source>
        <translation>%1 原来的位置上现在是另一个文件。</translation>
    </message>
    <message>
        <source>As long as this window is open nothing is lost. Save the project again, here or elsewhere, and go on working.</source>
        <translation>只要此窗口打开，就不会丢失任何内容。请在此处或别处重新保存项目，然后继续工作。</translation>
    </message>
    <message>
        <source>Save again...</source>
        <translation>重新保存...</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait in memory.</source>
        <translation>
            <numerusform>%n 项更改在内存中等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your work is saved.</source>
        <translation>您的工作已保存。</translation>
    </message>
    <message>
        <source>A copy of the project is still being made.</source>
        <translation>项目副本仍在制作中。</translation>
    </message>
    <message>
        <source>If you quit now, there will be no copy. The project is safe.</source>
        <translation>如果现在退出，将没有副本。项目是安全的。</translation>
    </message>
    <message>
        <source>Quit without it</source>
        <translation>不等待并退出</translation>
    </message>
    <message>
        <source>If you go on now, they are lost. File › Save a copy elsewhere keeps them.</source>
        <translation>如果现在继续，它们将丢失。“文件 › 另存副本”可以保留它们。</translation>
    </message>
    <message>
        <source>The project file is not where it was.</source>
        <translation>项目文件不在原来的位置。</translation>
    </message>
    <message>
        <source>If it was moved, it is complete where it is now. If it was deleted, everything in it is lost when you go on. File › Save a copy elsewhere keeps it.</source>
        <translation>如果是被移动，它在新位置是完整的。如果是被删除，继续后其中的所有内容都会丢失。“文件 › 另存副本”可以保留它。</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Copy from the frame before</source>
        <translation>从前一帧复制</translation>
    </message>
    <message>
        <source>Copy from the frame after</source>
        <translation>从后一帧复制</translation>
    </message>
    <message>
        <source>Nobody has accepted the mask in frame %1.</source>
        <translation>没有人接受过第 %1 帧的掩码。</translation>
    </message>
    <message>
        <source>Frame %1 of the example has no mask yet.</source>
        <translation>示例的第 %1 帧还没有掩码。</translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%2 帧中已完成 %1 帧。</translation>
    </message>
    <message>
        <source>Correct it, or accept it (Enter).</source>
        <translation>修正它，或接受它（回车）。</translation>
    </message>
    <message>
        <source>Paint the object here.</source>
        <translation>在此帧绘制对象。</translation>
    </message>
    <message>
        <source>Paint it, or begin with a copy of its neighbour (C) and correct that.</source>
        <translation>绘制它，或先复制相邻帧 (C) 再修正。</translation>
    </message>
</context>
<context>
    <name>mw::MediaLibrary</name>
    <message>
        <source>The project has it already.</source>
        <translation>项目中已有此视频。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>variable frame rate</source>
        <translation>可变帧率</translation>
    </message>
    <message>
        <source>rotated by %1°</source>
        <translation>旋转了 %1°</translation>
    </message>
    <message>
        <source>interlaced</source>
        <translation>隔行扫描</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>The video was found again.</source>
        <translation>已重新找到该视频。</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>No scene cut was found.</source>
        <translation>没有检测到镜头切换。</translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>%n 处镜头切换</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene cuts of %1</source>
        <translation>%1 的镜头切换</translation>
    </message>
</context>
<context>
    <name>mw::MediaPage</name>
    <message>
        <source>Its masks are safe in the project.</source>
        <translation>它的掩码安全地保存在项目中。</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second, %2 s</source>
        <translation>每秒 %1 帧，%2 秒</translation>
    </message>
    <message>
        <source>Variable frame rate: frames are counted, not timed.</source>
        <translation>可变帧率：帧按数量计，不按时间计。</translation>
    </message>
    <message>
        <source>Rotated by %1°, shown and exported upright.</source>
        <translation>旋转了 %1°，以正立方式显示和导出。</translation>
    </message>
    <message>
        <source>Interlaced: fast motion shows combs.</source>
        <translation>隔行扫描：快速运动会出现梳状条纹。</translation>
    </message>
    <message>
        <source>Pixels are not square (%1).</source>
        <translation>像素不是正方形（%1）。</translation>
    </message>
    <message>
        <source>More than 8 bits a channel; shown with 8.</source>
        <translation>每通道超过 8 位；以 8 位显示。</translation>
    </message>
    <message>
        <source>Seeking is slow in this file: it is decoded from the start.</source>
        <translation>此文件中跳转较慢：需要从头解码。</translation>
    </message>
    <message>
        <source>The file ends earlier than it says.</source>
        <translation>文件比其声明的提前结束。</translation>
    </message>
    <message>
        <source>Opening the video...</source>
        <translation>正在打开视频...</translation>
    </message>
    <message numerus="yes">
        <source>%n scene cut(s)</source>
        <translation>
            <numerusform>%n 处镜头切换</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop videos or folders of pictures here, or add them with the buttons above.</source>
        <translation>将视频或图片文件夹拖放到这里，或用上方的按钮添加。</translation>
    </message>
    <message>
        <source>Videos of the project</source>
        <translation>项目中的视频</translation>
    </message>
    <message>
        <source>What is annotated</source>
        <translation>标注内容</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>Every nth frame</source>
        <translation>每隔几帧</translation>
    </message>
    <message numerus="yes">
        <source>%n video(s) selected</source>
        <translation>
            <numerusform>已选择 %n 个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene cuts, removing and every nth frame concern all of them. Below: %1</source>
        <translation>场景切换、移除和每 n 帧的设置对全部生效。下面：%1</translation>
    </message>
</context>
<context>
    <name>mw::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Your name, stored with what you paint</source>
        <translation>您的姓名，与您绘制的内容一起保存</translation>
    </message>
    <message>
        <source>Ref-YouTube-VOS annotates every fifth frame of a video. Folders of pictures always use each picture.</source>
        <translation>Ref-YouTube-VOS 每五帧标注一帧。图片文件夹始终使用每张图片。</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>浏览...</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>项目所在文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Annotate every</source>
        <translation>标注间隔</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source> frames</source>
        <comment>after a number: every 5 frames</comment>
        <translation> 帧</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>请为项目命名。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这样的文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>无法写入该文件夹。</translation>
    </message>
    <message>
        <source>There is a project of this name already.</source>
        <translation>已有同名项目。</translation>
    </message>
</context>
<context>
    <name>mw::Notices</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>mw::ObjectsModel</name>
    <message>
        <source>No mask in this frame</source>
        <translation>本帧没有掩码</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>No expression yet (T)</source>
        <translation>还没有描述语句（T）</translation>
    </message>
    <message>
        <source>Object %1, %2</source>
        <translation>对象 %1，%2</translation>
    </message>
</context>
<context>
    <name>mw::ObjectsPanel</name>
    <message>
        <source>Show or hide the object</source>
        <translation>显示或隐藏对象</translation>
    </message>
    <message>
        <source>Protect the object: neither painting nor runs change it</source>
        <translation>保护对象：绘制和运行都不会更改它</translation>
    </message>
    <message>
        <source>Objects of the video</source>
        <translation>视频中的对象</translation>
    </message>
    <message>
        <source>Take the brush (B) and paint the object. It appears here.</source>
        <translation>选择画笔（B）并绘制对象，它会出现在这里。</translation>
    </message>
    <message>
        <source>Objects of a video appear here.</source>
        <translation>视频中的对象会出现在这里。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>mw::PolygonTool</name>
    <message>
        <source>Click corner by corner; Enter closes, Backspace takes back, Esc gives up. Alt takes away.</source>
        <translation>逐个单击顶点；Enter 闭合，Backspace 撤回，Esc 放弃。Alt 为去除。</translation>
    </message>
</context>
<context>
    <name>mw::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Your name, for new projects</source>
        <translation>您的姓名，用于新项目</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>There is no need to save: every stroke is written to the project when it is made, and survives a crash or a power cut. Checkpoints (%1) keep named states.</source>
        <translation>无需保存：每一笔在绘制时就写入项目，崩溃或断电后依然存在。检查点（%1）保留命名的状态。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Colours of objects</source>
        <translation>对象颜色</translation>
    </message>
    <message>
        <source>For every colour vision (Okabe-Ito)</source>
        <translation>适合各种色觉（Okabe-Ito）</translation>
    </message>
    <message>
        <source>DAVIS, brighter</source>
        <translation>DAVIS，更亮</translation>
    </message>
    <message>
        <source>Exported masks always have the colours of DAVIS.</source>
        <translation>导出的掩码始终使用 DAVIS 的颜色。</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>无动画</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>The wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>zooms</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>moves the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>steps through frames</source>
        <translation>逐帧移动</translation>
    </message>
    <message>
        <source>The pressure of the pen changes the size of the brush</source>
        <translation>画笔大小随笔压变化</translation>
    </message>
    <message>
        <source>Pictures on the timeline</source>
        <translation>时间轴上的缩略图</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Decoded frames</source>
        <translation>已解码的帧</translation>
    </message>
    <message>
        <source>Frames that were shown or are about to be shown are kept up to this size, so that stepping does not wait.</source>
        <translation>已显示或即将显示的帧最多保留到此大小，使逐帧移动无需等待。</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>最大画面</translation>
    </message>
    <message>
        <source> megapixels</source>
        <translation> 百万像素</translation>
    </message>
    <message>
        <source>Larger videos are refused rather than filling the memory.</source>
        <translation>更大的视频会被拒绝，以免占满内存。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>可用的最佳方法</translation>
    </message>
    <message>
        <source>Motion (needs no model)</source>
        <translation>运动（不需要模型）</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>自带的模型</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>浏览...</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>可用的最快设备</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Chosen for the device</source>
        <translation>根据设备选择</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>16 bits (bfloat16)</source>
        <translation>16 位（bfloat16）</translation>
    </message>
    <message>
        <source>Frames at once</source>
        <translation>一次处理的帧数</translation>
    </message>
</context>
<context>
    <name>mw::ProjectModel</name>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Video %1, %n object(s)</source>
        <translation>
            <numerusform>视频 %1，%n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 frames done, %4 to review</source>
        <translation>%1：%3 帧中已完成 %2 帧，%4 帧待审核</translation>
    </message>
</context>
<context>
    <name>mw::ProjectPanel</name>
    <message>
        <source>Videos and objects</source>
        <translation>视频和对象</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter videos and objects</source>
        <translation>筛选视频和对象</translation>
    </message>
    <message>
        <source>Drop videos or folders of pictures here.</source>
        <translation>将视频或图片文件夹拖放到这里。</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的内容。</translation>
    </message>
    <message>
        <source>Find the file...</source>
        <translation>查找文件...</translation>
    </message>
    <message>
        <source>Remove the video from the project</source>
        <translation>从项目中移除该视频</translation>
    </message>
    <message numerus="yes">
        <source>Class of %n selected object(s)</source>
        <translation>
            <numerusform>%n 个选中对象的类别</numerusform>
        </translation>
    </message>
    <message>
        <source>Another class...</source>
        <translation>其他类别...</translation>
    </message>
</context>
<context>
    <name>mw::PropagationJob</name>
    <message>
        <source>Nothing to do: every frame of the range is locked.</source>
        <translation>无事可做：范围内的每一帧都已锁定。</translation>
    </message>
    <message numerus="yes">
        <source>%n locked frame(s) kept</source>
        <translation>
            <numerusform>保留了 %n 个锁定的帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) kept</source>
        <translation>
            <numerusform>保留了 %n 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) were saved before the failure</source>
        <translation>
            <numerusform>失败前已保存 %n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to do: every frame is finished or locked.</source>
        <translation>没有剩余工作：每一帧都已完成或锁定。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n 帧需要注意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seam(s)</source>
        <translation>
            <numerusform>%n 处接缝</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::RejectBar</name>
    <message>
        <source>Reject because</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Why is the mask rejected? 1 to 6, Backspace for no reason.</source>
        <translation>为什么拒绝该掩码？按 1 到 6，Backspace 表示不说明原因。</translation>
    </message>
    <message>
        <source>Backspace: no reason. Esc: do not reject.</source>
        <translation>Backspace：不说明原因。Esc：不拒绝。</translation>
    </message>
</context>
<context>
    <name>mw::RelinkDialog</name>
    <message>
        <source>Search a folder...</source>
        <translation>搜索文件夹...</translation>
    </message>
    <message>
        <source>Use these files</source>
        <translation>使用这些文件</translation>
    </message>
    <message>
        <source>Find lost videos</source>
        <translation>查找丢失的视频</translation>
    </message>
    <message>
        <source>The files of these videos are not where they were. Choose a folder: everything in it is compared with them. A file is only used if its frames are the same.</source>
        <translation>这些视频的文件不在原来的位置。请选择一个文件夹：其中的所有内容都会与它们比较。只有帧相同的文件才会被使用。</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Lost videos</source>
        <translation>丢失的视频</translation>
    </message>
    <message>
        <source>File of %1</source>
        <translation>%1 的文件</translation>
    </message>
    <message>
        <source>Not found yet</source>
        <translation>尚未找到</translation>
    </message>
    <message>
        <source>All videos are where they belong.</source>
        <translation>所有视频都在应有的位置。</translation>
    </message>
    <message>
        <source>Where are the videos now?</source>
        <translation>视频现在在哪里？</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>正在搜索...</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>搜索 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) found</source>
        <translation>
            <numerusform>找到 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (same name, other content)</source>
        <translation>%1（名称相同，内容不同）</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Found files for %1 of %2 videos.</source>
        <translation>为 %2 个视频中的 %1 个找到了文件。</translation>
    </message>
</context>
<context>
    <name>mw::ReviewModel</name>
    <message>
        <source>%1 in %2: %3, %4</source>
        <translation>%2 中的 %1：%3，%4</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) open</source>
        <translation>
            <numerusform>%n 帧未处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them doubtful</source>
        <translation>
            <numerusform>其中 %n 帧存疑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::ReviewPanel</name>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>no mask yet</source>
        <translation>还没有掩码</translation>
    </message>
    <message>
        <source>appears or vanishes here</source>
        <translation>在此处出现或消失</translation>
    </message>
    <message>
        <source>two windows of the run do not fit together</source>
        <translation>运行的两个窗口衔接不上</translation>
    </message>
    <message>
        <source>its size jumps</source>
        <translation>大小突变</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>置信度低</translation>
    </message>
    <message>
        <source>Objects to review, the most doubtful first</source>
        <translation>待审核的对象，最可疑的在前</translation>
    </message>
    <message>
        <source>Nothing to review yet. Paint an object and run (R), or import masks.</source>
        <translation>还没有可审核的内容。请绘制对象并运行（R），或导入掩码。</translation>
    </message>
    <message>
        <source>No expression yet (T)</source>
        <translation>还没有描述语句（T）</translation>
    </message>
    <message>
        <source>All frames of this object are reviewed.</source>
        <translation>此对象的所有帧都已审核。</translation>
    </message>
</context>
<context>
    <name>mw::RunDialog</name>
    <message>
        <source>Browse...</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Both ways from the shown frame</source>
        <translation>从显示的帧向两侧</translation>
    </message>
    <message>
        <source>Forward from the shown frame</source>
        <translation>从显示的帧向前</translation>
    </message>
    <message>
        <source>Backward from the shown frame</source>
        <translation>从显示的帧向后</translation>
    </message>
    <message>
        <source>A range</source>
        <translation>一个范围</translation>
    </message>
    <message>
        <source>The whole clip</source>
        <translation>整个片段</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>尽可能多</translation>
    </message>
    <message>
        <source>Frames in each direction</source>
        <translation>每个方向的帧数</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>第一帧</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>最后一帧</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>可用的最佳方法</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Motion (needs no model)</source>
        <translation>运动（不需要模型）</translation>
    </message>
    <message>
        <source>The bundled one</source>
        <translation>内置模型</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Frames at once</source>
        <translation>一次处理的帧数</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>There is none in other clips. S on a painted frame makes one.</source>
        <translation>其他片段中没有。在已绘制的帧上按 S 可创建一个。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>None yet: the model goes by the examples alone</source>
        <translation>尚无：模型仅依据示例</translation>
    </message>
    <message>
        <source>%1 in %2, from frame %3 (%4 of %5 painted)</source>
        <translation>%2 中的 %1，从第 %3 帧开始（已绘制 %4/%5）</translation>
    </message>
    <message>
        <source>The worker is asked when the run begins.</source>
        <translation>运行开始时会询问工作进程。</translation>
    </message>
    <message>
        <source>Optical flow carries the painted masks on.</source>
        <translation>光流会延续绘制的掩码。</translation>
    </message>
    <message>
        <source>The model works together with optical flow, from the painted masks.</source>
        <translation>模型从绘制的掩码出发，与光流配合工作。</translation>
    </message>
    <message>
        <source>The model looks for what the examples and the expression say: nothing is painted here.</source>
        <translation>模型按示例和表达式寻找：此处没有绘制任何内容。</translation>
    </message>
    <message>
        <source>There is no object to run on.</source>
        <translation>没有可运行的对象。</translation>
    </message>
    <message>
        <source>From frame %1 to the next locked frame or cut, inside the range %2 to %3.</source>
        <translation>从第 %1 帧到下一个锁定的帧或切换处，限于范围 %2 到 %3。</translation>
    </message>
    <message>
        <source>From frame %1 to the next locked frame or cut.</source>
        <translation>从第 %1 帧到下一个锁定的帧或切换处。</translation>
    </message>
    <message>
        <source>The object is protected: runs leave it alone.</source>
        <translation>该对象受保护：运行不会改动它。</translation>
    </message>
    <message>
        <source>There is nothing to compute: every frame there is locked.</source>
        <translation>没有可计算的：那里的每一帧都已锁定。</translation>
    </message>
    <message>
        <source>Motion needs a painted frame to start from.</source>
        <translation>运动方法需要一个已绘制的帧作为起点。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) to compute</source>
        <translation>
            <numerusform>计算 %n 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier prediction(s) will be replaced.</source>
        <translation>
            <numerusform>将替换 %n 个先前的预测。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked frame(s) of the clip stay as they are.</source>
        <translation>
            <numerusform>片段中 %n 个锁定的帧保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1, at the %2 frames per second of the last run.</source>
        <translation>约 %1，按上次运行的每秒 %2 帧计。</translation>
    </message>
</context>
<context>
    <name>mw::SampleJob</name>
    <message>
        <source>Make the sample</source>
        <translation>制作示例</translation>
    </message>
</context>
<context>
    <name>mw::SelectTool</name>
    <message>
        <source>Click an object to select it; drag to move the view; double click to zoom to it.</source>
        <translation>单击选择对象；拖动移动视图；双击缩放到该对象。</translation>
    </message>
</context>
<context>
    <name>mw::SentenceList</name>
    <message>
        <source>first frame</source>
        <translation>首帧</translation>
    </message>
    <message>
        <source>New sentence</source>
        <translation>新语句</translation>
    </message>
    <message>
        <source>Make it the first</source>
        <translation>设为第一条</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>mw::SmartTool</name>
    <message>
        <source>Searching...</source>
        <translation>正在搜索...</translation>
    </message>
    <message>
        <source>Nothing stands out there. Click again, or Esc to start over.</source>
        <translation>那里没有明显的对象。请再次单击，或按 Esc 重新开始。</translation>
    </message>
    <message>
        <source>Enter accepts, Alt+Enter takes it away from the object, Esc discards. Left click includes, right click excludes.</source>
        <translation>Enter 接受，Alt+Enter 从对象中去除，Esc 放弃。左键包含，右键排除。</translation>
    </message>
    <message>
        <source>Drag a box around the object; then click to correct.</source>
        <translation>在对象周围拖出方框；然后单击修正。</translation>
    </message>
    <message>
        <source>Click the object. Left includes, right excludes.</source>
        <translation>单击对象。左键包含，右键排除。</translation>
    </message>
</context>
<context>
    <name>mw::StartPage</name>
    <message>
        <source>Build a referring video segmentation data set: paint a few masks, say which object you mean, let the masks spread, correct, export.</source>
        <translation>构建指代视频分割数据集：绘制少量掩码，说明指的是哪个对象，让掩码扩展开来，修正，导出。</translation>
    </message>
    <message>
        <source>You can also drop a project or videos into this window.</source>
        <translation>您也可以将项目或视频拖放到此窗口。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
</context>
<context>
    <name>mw::StatisticsModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Expressions</source>
        <translation>描述语句</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Mean area</source>
        <translation>平均面积</translation>
    </message>
    <message>
        <source>(no class)</source>
        <translation>（无类别）</translation>
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
        <translation>模型的示例需要 %1 个相邻且带掩码的帧。%3 帧中已完成 %2 帧。</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>它已被停用。</translation>
    </message>
    <message>
        <source>Click to show it to the model.</source>
        <translation>点击即可将其展示给模型。</translation>
    </message>
    <message>
        <source>Click to go to a frame that is missing.</source>
        <translation>点击前往缺少的帧。</translation>
    </message>
    <message>
        <source>Examples for the model are made of painted objects.</source>
        <translation>模型的示例由绘制的对象构成。</translation>
    </message>
    <message>
        <source>Example %1/%2</source>
        <translation>示例 %1/%2</translation>
    </message>
</context>
<context>
    <name>mw::SupportDialog</name>
    <message>
        <source>It has no expression, so the model does not know what to look for.</source>
        <translation>它没有描述语句，模型不知道要找什么。</translation>
    </message>
    <message>
        <source>Its object has no class, so no video uses it.</source>
        <translation>其对象没有类别，因此没有视频会使用它。</translation>
    </message>
    <message>
        <source>It has fewer than %1 frames.</source>
        <translation>它少于 %1 帧。</translation>
    </message>
    <message>
        <source>Its frames are not neighbours.</source>
        <translation>它的帧不相邻。</translation>
    </message>
    <message>
        <source>Nothing is painted in frame %1.</source>
        <translation>第 %1 帧中没有绘制任何内容。</translation>
    </message>
    <message>
        <source>The mask in frame %1 is tiny: the model may not see it.</source>
        <translation>第 %1 帧的掩码很小：模型可能看不到。</translation>
    </message>
    <message>
        <source>Nobody has accepted the mask in frame %1.</source>
        <translation>没有人接受过第 %1 帧的掩码。</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Remove the example</source>
        <translation>移除示例</translation>
    </message>
    <message>
        <source>Add the shown frame</source>
        <translation>添加当前帧</translation>
    </message>
    <message>
        <source>Remove the frame</source>
        <translation>移除该帧</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Examples for the model</source>
        <translation>模型的示例</translation>
    </message>
    <message>
        <source>A run on a video shows the model the ticked examples of the object&apos;s class, in this order. Five neighbouring frames with good masks and an expression make an example.</source>
        <translation>在视频上运行时，会按此顺序向模型展示该对象类别中勾选的示例。五个相邻且掩码良好的帧加一条描述语句构成一个示例。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>No example yet. Paint an object on five neighbouring frames, say what it is, and press S on the first of them.</source>
        <translation>还没有示例。请在五个相邻帧上绘制一个对象，说明它是什么，然后在第一帧按 S。</translation>
    </message>
    <message>
        <source>Frames of the example</source>
        <translation>示例的帧</translation>
    </message>
    <message>
        <source>Go to a frame of the example&apos;s video first.</source>
        <translation>请先转到示例视频的某一帧。</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
</context>
<context>
    <name>mw::SupportModel</name>
    <message>
        <source>%1 in %2, from frame %3</source>
        <translation>%2 中的 %1，从第 %3 帧起</translation>
    </message>
</context>
<context>
    <name>mw::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Objects appear here when you paint the first one.</source>
        <translation>绘制第一个对象后，对象会显示在这里。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Frame %1, %2 s</source>
        <translation>第 %1 帧，%2 秒</translation>
    </message>
    <message>
        <source>No mask yet</source>
        <translation>还没有掩码</translation>
    </message>
    <message>
        <source>Painted</source>
        <translation>已绘制</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>已补全</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Confirmed absent</source>
        <translation>已确认不可见</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Confidence %1</source>
        <translation>置信度 %1</translation>
    </message>
</context>
<context>
    <name>mw::Tour</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Put the tour away; Help goes on with it</source>
        <translation>收起导览；可从帮助中继续</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>带我去</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Two short clips of koi come with the program: one is painted as an example, the other has predictions with two planted faults.</source>
        <translation>程序附带两段锦鲤短片：一段已绘制作为示例，另一段的预测中故意放入了两处错误。</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Paint fish 1 in this frame with the brush (B). [ and ] change its size, the right button erases, Ctrl+Z takes back.</source>
        <translation>用画笔 (B) 在这一帧绘制 1 号鱼。[ 和 ] 改变大小，右键擦除，Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Say which one</source>
        <translation>说明是哪一个</translation>
    </message>
    <message>
        <source>Press T, say in your own words which fish it is, and press Enter.</source>
        <translation>按 T，用自己的话说明是哪条鱼，然后按回车。</translation>
    </message>
    <message>
        <source>Let the masks spread</source>
        <translation>让掩码扩散</translation>
    </message>
    <message>
        <source>Press R over the picture: the painted masks spread to the frames between them.</source>
        <translation>在画面上按 R：绘制的掩码会扩散到它们之间的帧。</translation>
    </message>
    <message>
        <source>Find and correct the planted error</source>
        <translation>找到并修正故意放入的错误</translation>
    </message>
    <message>
        <source>Predictions of fish 2 are wrong on purpose. N goes to the most doubtful frame. Copy the mask of a neighbour with C or Shift+C, or paint it right.</source>
        <translation>2 号鱼的部分预测故意出错。N 跳到最可疑的帧。用 C 或 Shift+C 复制相邻帧的掩码，或直接改画。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Everything is checked before an export (Ctrl+E). Frames that have no masks yet stand in the way: leave them out, then export. What was written is read back and compared.</source>
        <translation>导出（Ctrl+E）前会检查全部内容。尚无掩码的帧会阻止导出：略去它们，然后导出。写出的内容会被读回并比较。</translation>
    </message>
</context>
<context>
    <name>mw::VideosModel</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>另一个文件</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
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
        <translation>   步长 %1</translation>
    </message>
    <message>
        <source>   between grid frames</source>
        <translation>   位于网格帧之间</translation>
    </message>
    <message>
        <source>Range %1 – %2</source>
        <translation>范围 %1 – %2</translation>
    </message>
    <message>
        <source>Drop videos or a folder of frames here</source>
        <translation>将视频或图片文件夹拖放到这里</translation>
    </message>
    <message>
        <source>Its masks are safe in the project.</source>
        <translation>它的掩码安全地保存在项目中。</translation>
    </message>
    <message>
        <source>Find the file...</source>
        <translation>查找文件...</translation>
    </message>
    <message>
        <source>Opening the video...</source>
        <translation>正在打开视频...</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Square brush</source>
        <translation>方形画笔</translation>
    </message>
    <message>
        <source>Paint over</source>
        <translation>覆盖绘制</translation>
    </message>
    <message>
        <source>What painting does to pixels that another object has</source>
        <translation>绘制时如何处理属于其他对象的像素</translation>
    </message>
    <message>
        <source>Paint over all</source>
        <translation>覆盖全部</translation>
    </message>
    <message>
        <source>Keep other objects</source>
        <translation>保留其他对象</translation>
    </message>
    <message>
        <source>Let objects overlap</source>
        <translation>允许对象重叠</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Contour</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Opacity of the masks</source>
        <translation>掩码的不透明度</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>No painted frame follows.</source>
        <translation>后面没有已绘制的帧。</translation>
    </message>
    <message>
        <source>No painted frame comes before.</source>
        <translation>前面没有已绘制的帧。</translation>
    </message>
    <message>
        <source>Every later frame has a mask.</source>
        <translation>后面的每一帧都有掩码。</translation>
    </message>
    <message>
        <source>Every earlier frame has a mask.</source>
        <translation>前面的每一帧都有掩码。</translation>
    </message>
    <message>
        <source>Nothing more needs attention in this object.</source>
        <translation>此对象没有其他需要注意的内容。</translation>
    </message>
    <message>
        <source>Nothing needs attention before this one.</source>
        <translation>在此之前没有需要注意的内容。</translation>
    </message>
    <message>
        <source>Filled in between the painted frames</source>
        <translation>已在绘制的帧之间补全</translation>
    </message>
    <message>
        <source>The masks in between are guesses of the shape: look at them.</source>
        <translation>中间的掩码是对形状的推测：请检查它们。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>There is no other answer for this frame.</source>
        <translation>此帧没有其他答案。</translation>
    </message>
    <message>
        <source>Models keep their other answers until the project is closed; the flow method gives one only.</source>
        <translation>模型的其他答案会保留到项目关闭为止；运动方法只给出一个答案。</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>The graphics memory is too small for the model; the CPU is used.</source>
        <translation>显存不足以容纳模型；改用 CPU。</translation>
    </message>
    <message>
        <source>The graphics memory is too small; the CPU is used.</source>
        <translation>显存不足；改用 CPU。</translation>
    </message>
    <message>
        <source>The memory is too small for the window; using %1 frames at a time.</source>
        <translation>内存不足以容纳窗口；每次使用 %1 帧。</translation>
    </message>
    <message>
        <source>The memory is too small for the window; trying %1 frames at a time.</source>
        <translation>内存不足以容纳窗口；尝试每次 %1 帧。</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Reading the support set</source>
        <translation>正在读取示例集</translation>
    </message>
    <message>
        <source>Propagating</source>
        <translation>正在扩展</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>正在读回核对</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在绘制</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>put it there, or choose the top folder of the data set</source>
        <translation>请把它放到那里，或选择数据集的顶层文件夹</translation>
    </message>
    <message>
        <source>%1 cannot be read as JSON: %2</source>
        <translation>%1 无法作为 JSON 读取：%2</translation>
    </message>
    <message>
        <source>repair or replace the file</source>
        <translation>请修复或替换该文件</translation>
    </message>
    <message>
        <source>in %1, %2 is not %3</source>
        <translation>在 %1 中，%2 不是 %3</translation>
    </message>
    <message>
        <source>write the file in the structure of the format</source>
        <translation>请按格式的结构写入该文件</translation>
    </message>
    <message>
        <source>the name &quot;%1&quot; points outside the data set or cannot be a file name</source>
        <translation>名称“%1”指向数据集之外，或不能用作文件名</translation>
    </message>
    <message>
        <source>rename it without slashes, &quot;..&quot; and control characters</source>
        <translation>请改名，不要使用斜杠、“..”和控制字符</translation>
    </message>
    <message>
        <source>the video is in %1 but not in %2</source>
        <translation>视频在 %1 中，但不在 %2 中</translation>
    </message>
    <message>
        <source>add its objects and their classes, or remove its expressions</source>
        <translation>请添加它的对象及其类别，或移除它的描述语句</translation>
    </message>
    <message>
        <source>add its frames and expressions, or remove it from the classes file</source>
        <translation>请添加它的帧和描述语句，或从类别文件中移除它</translation>
    </message>
    <message>
        <source>the video has no expression</source>
        <translation>该视频没有描述语句</translation>
    </message>
    <message>
        <source>write an expression for one of its objects, or remove the video</source>
        <translation>请为它的某个对象写描述语句，或移除该视频</translation>
    </message>
    <message>
        <source>the video lists no frames</source>
        <translation>该视频没有列出帧</translation>
    </message>
    <message>
        <source>list the names of its pictures without the extension</source>
        <translation>请列出其图片的名称，不带扩展名</translation>
    </message>
    <message>
        <source>the folder %1 belongs to no listed video</source>
        <translation>文件夹 %1 不属于任何列出的视频</translation>
    </message>
    <message>
        <source>list the video or remove the folder</source>
        <translation>请列出该视频，或移除该文件夹</translation>
    </message>
    <message>
        <source>there are %1 video folders, and the loader insists on %2</source>
        <translation>有 %1 个视频文件夹，而加载程序要求 %2 个</translation>
    </message>
    <message>
        <source>change the number in the loader&apos;s refer_youtube_vos_dataset.py</source>
        <translation>请修改加载程序 refer_youtube_vos_dataset.py 中的数字</translation>
    </message>
    <message>
        <source>%1 is missing: the videos used are those of &quot;valid&quot; that are not in &quot;test&quot;</source>
        <translation>缺少 %1：将使用“valid”中不在“test”中的视频</translation>
    </message>
    <message>
        <source>write a file with {&quot;videos&quot;: {}}</source>
        <translation>请写一个内容为 {&quot;videos&quot;: {}} 的文件</translation>
    </message>
    <message>
        <source>frame %1 is not a text but a number or something else</source>
        <translation>帧 %1 不是文本，而是数字或其他内容</translation>
    </message>
    <message>
        <source>write frame names in quotes: &quot;00005&quot;</source>
        <translation>请给帧名加引号：&quot;00005&quot;</translation>
    </message>
    <message>
        <source>the frame is listed twice</source>
        <translation>该帧列出了两次</translation>
    </message>
    <message>
        <source>list each frame once</source>
        <translation>每帧只列出一次</translation>
    </message>
    <message>
        <source>the frame comes after %1 in the list, but loaders sort names as text</source>
        <translation>该帧在列表中位于 %1 之后，但加载程序按文本排序名称</translation>
    </message>
    <message>
        <source>pad the numbers with zeros and list them in order</source>
        <translation>请用零补齐数字并按顺序列出</translation>
    </message>
    <message>
        <source>the frame name has %1 characters, the first one has %2: sorted as text they are out of order</source>
        <translation>帧名有 %1 个字符，第一个有 %2 个：按文本排序时顺序错误</translation>
    </message>
    <message>
        <source>pad all numbers with zeros to five digits</source>
        <translation>请用零将所有数字补齐到五位</translation>
    </message>
    <message>
        <source>the frame name is not a number</source>
        <translation>帧名不是数字</translation>
    </message>
    <message>
        <source>name pictures by their frame number, with five digits</source>
        <translation>请用帧号命名图片，使用五位数字</translation>
    </message>
    <message>
        <source>%1 is not in the list of frames</source>
        <translation>%1 不在帧列表中</translation>
    </message>
    <message>
        <source>list the frame, or remove the file: some loaders read whole folders</source>
        <translation>请列出该帧，或移除该文件：有些加载程序会读取整个文件夹</translation>
    </message>
    <message>
        <source>%1 does not belong in a folder of frames</source>
        <translation>%1 不应在帧文件夹中</translation>
    </message>
    <message>
        <source>remove it: some loaders read every file of the folder</source>
        <translation>请移除它：有些加载程序会读取文件夹中的每个文件</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; should be &quot;%2&quot;: loaders use the id as a position in the list</source>
        <translation>描述语句“%1”应为“%2”：加载程序把编号用作列表中的位置</translation>
    </message>
    <message>
        <source>number the expressions &quot;0&quot;, &quot;1&quot;, &quot;2&quot;, ... without gaps</source>
        <translation>请将描述语句连续编号为 &quot;0&quot;、&quot;1&quot;、&quot;2&quot;、...</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; stands at position %2 of the file, so loaders give its sentence to another one</source>
        <translation>描述语句“%1”位于文件的第 %2 位，因此加载程序会把它的句子给另一条</translation>
    </message>
    <message>
        <source>write the expressions in the order of their ids; do not sort keys as text</source>
        <translation>请按编号顺序写描述语句；不要把键按文本排序</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has no text &quot;exp&quot;</source>
        <translation>描述语句“%1”没有文本 &quot;exp&quot;</translation>
    </message>
    <message>
        <source>write the sentence as &quot;exp&quot;</source>
        <translation>请将句子写为 &quot;exp&quot;</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; is empty</source>
        <translation>描述语句“%1”是空的</translation>
    </message>
    <message>
        <source>write a sentence that tells the object from the others, or remove it</source>
        <translation>请写一句能把该对象与其他对象区分开的话，或移除它</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has %2 words: &quot;%3&quot;</source>
        <translation>描述语句“%1”有 %2 个词：“%3”</translation>
    </message>
    <message>
        <source>shorten it to at most 20 words</source>
        <translation>请缩短到最多 20 个词</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; says the same of two objects: &quot;%2&quot; is also expression &quot;%3&quot; of object %4</source>
        <translation>描述语句“%1”对两个对象说的相同：“%2”也是对象 %4 的描述语句“%3”</translation>
    </message>
    <message>
        <source>reword one of them so that it fits only its own object</source>
        <translation>请改写其中一条，使它只适合自己的对象</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; holds &quot;@&quot;, which becomes &quot;right&quot; when pictures are mirrored in training</source>
        <translation>描述语句“%1”含有“@”，在训练中图片镜像时它会变成“right”</translation>
    </message>
    <message>
        <source>remove the &quot;@&quot;</source>
        <translation>请去掉“@”</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; holds &quot;%2&quot;, which is changed inside when pictures are mirrored in training</source>
        <translation>描述语句“%1”含有“%2”，在训练中图片镜像时其内部会被更改</translation>
    </message>
    <message>
        <source>use a word that does not contain &quot;left&quot; or &quot;right&quot;</source>
        <translation>请使用不含“left”或“right”的词</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has letters outside ASCII</source>
        <translation>描述语句“%1”含有 ASCII 以外的字母</translation>
    </message>
    <message>
        <source>check that your text encoder was trained on that language</source>
        <translation>请检查您的文本编码器是否用该语言训练过</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; has capital letters or extra spaces, which loaders remove</source>
        <translation>描述语句“%1”有大写字母或多余空格，加载程序会去掉它们</translation>
    </message>
    <message>
        <source>write it in lower case with single spaces</source>
        <translation>请用小写并只用单个空格</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; does not say its object</source>
        <translation>描述语句“%1”没有说明其对象</translation>
    </message>
    <message>
        <source>add &quot;obj_id&quot; with the number of the object in the masks</source>
        <translation>请添加 &quot;obj_id&quot;，值为掩码中的对象编号</translation>
    </message>
    <message>
        <source>the &quot;obj_id&quot; of expression &quot;%1&quot; is not a text, so loaders do not find it in the classes file</source>
        <translation>描述语句“%1”的 &quot;obj_id&quot; 不是文本，因此加载程序在类别文件中找不到它</translation>
    </message>
    <message>
        <source>write the number in quotes: &quot;obj_id&quot;: &quot;1&quot;</source>
        <translation>请给编号加引号：&quot;obj_id&quot;: &quot;1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an object number</source>
        <translation>“%1”不是对象编号</translation>
    </message>
    <message>
        <source>use whole numbers from 1 to 254 without leading zeros</source>
        <translation>请使用 1 到 254 的整数，不带前导零</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; of the %2 split tells its object</source>
        <translation>%2 划分中的描述语句“%1”说明了其对象</translation>
    </message>
    <message>
        <source>remove &quot;obj_id&quot; from the validation and test splits</source>
        <translation>请从验证和测试划分中移除 &quot;obj_id&quot;</translation>
    </message>
    <message>
        <source>expression &quot;%1&quot; is about an object that %2 does not list</source>
        <translation>描述语句“%1”涉及 %2 没有列出的对象</translation>
    </message>
    <message>
        <source>add the object and its class, or correct &quot;obj_id&quot;</source>
        <translation>请添加该对象及其类别，或更正 &quot;obj_id&quot;</translation>
    </message>
    <message>
        <source>the object has no pixel in any listed frame, and a loader that looks for it may never end</source>
        <translation>该对象在列出的帧中没有任何像素，寻找它的加载程序可能永远不会结束</translation>
    </message>
    <message>
        <source>paint it in at least one frame, or remove the object and its expressions</source>
        <translation>请至少在一帧中绘制它，或移除该对象及其描述语句</translation>
    </message>
    <message>
        <source>the object is one pixel wide or high wherever it is visible, which loaders drop</source>
        <translation>该对象在所有可见处都只有一个像素宽或高，加载程序会丢弃它</translation>
    </message>
    <message>
        <source>paint it larger, or remove the object and its expressions</source>
        <translation>请画大一些，或移除该对象及其描述语句</translation>
    </message>
    <message>
        <source>the object is %1 in this frame and counts as absent</source>
        <translation>该对象在本帧中为 %1，视为不存在</translation>
    </message>
    <message>
        <source>check whether the pixels are a slip of the brush</source>
        <translation>请检查这些像素是否是误画</translation>
    </message>
    <message>
        <source>the object is not visible in five or more consecutive frames, %1 to %2, which may be drawn as a support clip</source>
        <translation>该对象在连续五帧或更多帧中不可见（%1 到 %2），这些帧可能被抽作示例片段</translation>
    </message>
    <message>
        <source>shorten the clip, or paint the object where it is visible</source>
        <translation>请缩短片段，或在对象可见处绘制它</translation>
    </message>
    <message>
        <source>the object lies right of column %1 in all frames, where the loader cuts its box to nothing</source>
        <translation>该对象在所有帧中都位于第 %1 列右侧，加载程序会把它的框裁成空的</translation>
    </message>
    <message>
        <source>crop or letterbox the video to a square for this loader</source>
        <translation>请为此加载程序将视频裁剪或补边为正方形</translation>
    </message>
    <message>
        <source>%1 says that the object is %2 in this frame, the mask says the opposite</source>
        <translation>%1 说该对象在本帧中%2，而掩码相反</translation>
    </message>
    <message>
        <source>list exactly the frames in which the object has pixels</source>
        <translation>请准确列出对象有像素的帧</translation>
    </message>
    <message>
        <source>the object number is not 1, and this format has one object in each video</source>
        <translation>对象编号不是 1，而此格式每个视频只有一个对象</translation>
    </message>
    <message>
        <source>store each object as a video of its own with number 1</source>
        <translation>请将每个对象存为单独的视频，编号为 1</translation>
    </message>
    <message>
        <source>the object has no class in %1</source>
        <translation>该对象在 %1 中没有类别</translation>
    </message>
    <message>
        <source>add &quot;category&quot; with the name of its class</source>
        <translation>请添加 &quot;category&quot;，值为其类别名称</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is none of the %2 classes of the format</source>
        <translation>类别“%1”不属于格式的 %2 个类别</translation>
    </message>
    <message>
        <source>use one of the names in the list (&quot;others&quot; if it has that one), or extend the loader&apos;s list</source>
        <translation>请使用列表中的名称（如果有则用“others”），或扩展加载程序的列表</translation>
    </message>
    <message>
        <source>the video holds objects of several classes (%1), and the loader files it under that of its last expression</source>
        <translation>该视频包含多个类别的对象（%1），加载程序把它归到最后一条描述语句的类别</translation>
    </message>
    <message>
        <source>keep one class in each video, or split the video by class</source>
        <translation>请让每个视频只有一个类别，或按类别拆分视频</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; has only one video, so there is no query beside the support</source>
        <translation>类别“%1”只有一个视频，因此除了示例之外没有查询</translation>
    </message>
    <message>
        <source>add a second video of the class</source>
        <translation>请添加该类别的第二个视频</translation>
    </message>
    <message>
        <source>fold %1 cannot be built, these classes have no video: %2</source>
        <translation>无法构建第 %1 折，这些类别没有视频：%2</translation>
    </message>
    <message>
        <source>add two videos of each, or set the loader&apos;s class list</source>
        <translation>请为每个类别添加两个视频，或设置加载程序的类别列表</translation>
    </message>
    <message>
        <source>the picture %1 is missing</source>
        <translation>缺少图片 %1</translation>
    </message>
    <message>
        <source>add it, or remove the frame from the list</source>
        <translation>请添加它，或从列表中移除该帧</translation>
    </message>
    <message>
        <source>the picture is called %1, and loaders look for %2</source>
        <translation>图片名为 %1，而加载程序寻找 %2</translation>
    </message>
    <message>
        <source>rename the file; the extension is exactly the format&apos;s</source>
        <translation>请重命名该文件；扩展名必须与格式完全一致</translation>
    </message>
    <message>
        <source>the picture %1 cannot be read</source>
        <translation>无法读取图片 %1</translation>
    </message>
    <message>
        <source>replace the file</source>
        <translation>请替换该文件</translation>
    </message>
    <message>
        <source>%1 holds a picture of another format than its name says</source>
        <translation>%1 中的图片格式与其名称不符</translation>
    </message>
    <message>
        <source>store it in the format that its extension names</source>
        <translation>请按扩展名所示的格式存储</translation>
    </message>
    <message>
        <source>the picture %1 is stored in %2, not in colour with three components of 8 bits</source>
        <translation>图片 %1 以 %2 存储，而不是三个 8 位分量的彩色</translation>
    </message>
    <message>
        <source>store it as an ordinary colour JPEG</source>
        <translation>请存储为普通彩色 JPEG</translation>
    </message>
    <message>
        <source>the picture %1 is turned by a camera tag, which loaders ignore</source>
        <translation>图片 %1 由相机标记旋转，而加载程序会忽略它</translation>
    </message>
    <message>
        <source>turn the pixels and remove the tag</source>
        <translation>请旋转像素并移除标记</translation>
    </message>
    <message>
        <source>the picture is %1, the first one of the video is %2</source>
        <translation>该图片是 %1，视频的第一张是 %2</translation>
    </message>
    <message>
        <source>bring all pictures of the video to one size</source>
        <translation>请将视频的所有图片统一为一种尺寸</translation>
    </message>
    <message>
        <source>the mask %1 is missing</source>
        <translation>缺少掩码 %1</translation>
    </message>
    <message>
        <source>add it (all zero if no object is visible), or remove the frame from the list</source>
        <translation>请添加它（没有对象可见时全为零），或从列表中移除该帧</translation>
    </message>
    <message>
        <source>the mask %1 cannot be read: %2</source>
        <translation>无法读取掩码 %1：%2</translation>
    </message>
    <message>
        <source>write it again as a PNG with a palette</source>
        <translation>请重新写为带调色板的 PNG</translation>
    </message>
    <message>
        <source>the mask %1 holds colours instead of object numbers, and loaders make other numbers of them</source>
        <translation>掩码 %1 中是颜色而不是对象编号，加载程序会得到其他编号</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette, the object number as index</source>
        <translation>请保存为带调色板的 8 位 PNG，以对象编号为索引</translation>
    </message>
    <message>
        <source>the mask %1 is grey with %2 bit, which loaders stretch to other numbers</source>
        <translation>掩码 %1 是 %2 位灰度，加载程序会把它拉伸成其他编号</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette; keep optimisers away from it</source>
        <translation>请保存为带调色板的 8 位 PNG；不要让优化工具处理它</translation>
    </message>
    <message>
        <source>the mask %1 is grey with 16 bit</source>
        <translation>掩码 %1 是 16 位灰度</translation>
    </message>
    <message>
        <source>save it as an 8-bit PNG with a palette</source>
        <translation>请保存为带调色板的 8 位 PNG</translation>
    </message>
    <message>
        <source>the mask is %1 but the picture is %2</source>
        <translation>掩码是 %1，而图片是 %2</translation>
    </message>
    <message>
        <source>write the masks at the size of the pictures</source>
        <translation>请按图片尺寸写掩码</translation>
    </message>
    <message>
        <source>the mask holds the value 255, which is no object number here</source>
        <translation>掩码含有值 255，这里它不是对象编号</translation>
    </message>
    <message>
        <source>write 0 for the background and 1 to 254 for objects</source>
        <translation>背景请写 0，对象请写 1 到 254</translation>
    </message>
    <message>
        <source>the mask holds object %1, which is not listed</source>
        <translation>掩码含有未列出的对象 %1</translation>
    </message>
    <message>
        <source>list the object with its class, or erase its pixels</source>
        <translation>请列出该对象及其类别，或擦除其像素</translation>
    </message>
    <message>
        <source>the mask has no background pixel</source>
        <translation>掩码没有背景像素</translation>
    </message>
    <message>
        <source>leave at least one pixel outside all objects</source>
        <translation>请至少在所有对象之外留一个像素</translation>
    </message>
    <message>
        <source>the run lengths of the mask are damaged: %1</source>
        <translation>掩码的游程编码已损坏：%1</translation>
    </message>
    <message>
        <source>encode the mask again as COCO run lengths</source>
        <translation>请重新将掩码编码为 COCO 游程</translation>
    </message>
    <message>
        <source>write the names of the sequences into it, one a line</source>
        <translation>请在其中写入序列名称，每行一个</translation>
    </message>
    <message>
        <source>%1 lists the sequence, but %2 is missing</source>
        <translation>%1 列出了该序列，但缺少 %2</translation>
    </message>
    <message>
        <source>add the folder, or remove the line</source>
        <translation>请添加该文件夹，或移除该行</translation>
    </message>
    <message>
        <source>object %1 is not in the first frame although higher numbers are, so it is scored as empty</source>
        <translation>第一帧中没有对象 %1，却有更大的编号，因此它按空计分</translation>
    </message>
    <message>
        <source>number the objects of the first frame from 1 without gaps</source>
        <translation>请将第一帧的对象从 1 开始连续编号</translation>
    </message>
    <message>
        <source>object %1 appears after the first frame and is not scored</source>
        <translation>对象 %1 在第一帧之后出现，不计分</translation>
    </message>
    <message>
        <source>start the sequence where all objects are visible</source>
        <translation>请从所有对象都可见处开始序列</translation>
    </message>
    <message>
        <source>there are %1 expressions for %2 objects, and loaders take four in a row for objects 1, 2, 3, ...</source>
        <translation>有 %1 条描述语句对应 %2 个对象，而加载程序依次为对象 1、2、3、... 各取四条</translation>
    </message>
    <message>
        <source>write four expressions for each object, object by object</source>
        <translation>请为每个对象写四条描述语句，逐个对象排列</translation>
    </message>
    <message>
        <source>no object has a mask that may be exported</source>
        <translation>没有对象有可以导出的掩码</translation>
    </message>
    <message>
        <source>accept or paint masks, or include predictions that nobody has reviewed</source>
        <translation>请接受或绘制掩码，或包括尚未审核的预测</translation>
    </message>
    <message>
        <source>the video cannot be opened: %1</source>
        <translation>无法打开视频：%1</translation>
    </message>
    <message>
        <source>locate the video again, or leave it out of the export</source>
        <translation>请重新查找该视频，或在导出时略去它</translation>
    </message>
    <message>
        <source>the video is left out: none of its objects has a mask to export</source>
        <translation>略去该视频：它的对象都没有可导出的掩码</translation>
    </message>
    <message>
        <source>paint or accept masks if it should be in the data set</source>
        <translation>如果它应在数据集中，请绘制或接受掩码</translation>
    </message>
    <message>
        <source>the object is left out: it has no mask to export</source>
        <translation>略去该对象：它没有可导出的掩码</translation>
    </message>
    <message>
        <source>%1 of the %2 frames have no mask to export</source>
        <translation>%2 帧中有 %1 帧没有可导出的掩码</translation>
    </message>
    <message>
        <source>annotate or accept them, shorten the clip, or choose what incomplete frames become</source>
        <translation>请标注或接受它们，缩短片段，或选择如何处理不完整的帧</translation>
    </message>
    <message>
        <source>%1 predicted masks were not reviewed and are left out</source>
        <translation>%1 个预测掩码未审核，将被略去</translation>
    </message>
    <message>
        <source>accept them, or include predictions that nobody has reviewed</source>
        <translation>请接受它们，或包括尚未审核的预测</translation>
    </message>
    <message>
        <source>%1 frames are left out because an object has no mask there</source>
        <translation>略去 %1 帧，因为有对象在那里没有掩码</translation>
    </message>
    <message>
        <source>annotate them if they should be in the data set</source>
        <translation>如果它们应在数据集中，请标注它们</translation>
    </message>
    <message>
        <source>the object has no expression, so no loader will ask for it</source>
        <translation>该对象没有描述语句，因此没有加载程序会用到它</translation>
    </message>
    <message>
        <source>write a sentence that tells it from the other objects</source>
        <translation>请写一句能把它与其他对象区分开的话</translation>
    </message>
    <message>
        <source>this format cannot hold the %1 expressions</source>
        <translation>此格式无法容纳这 %1 条描述语句</translation>
    </message>
    <message>
        <source>keep the project, or export as ref-youtube-vos as well</source>
        <translation>请保留项目，或同时导出为 ref-youtube-vos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written as &quot;%2&quot;</source>
        <translation>“%1”写为“%2”</translation>
    </message>
    <message>
        <source>nothing needs to be done</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>the object has %1 expressions for the first frame and %2 for the whole video; the format wants two of each, so some are left out or repeated</source>
        <translation>该对象有 %1 条关于第一帧的和 %2 条关于整个视频的描述语句；格式要求各两条，因此有些会被略去或重复</translation>
    </message>
    <message>
        <source>write two of each kind</source>
        <translation>请每种写两条</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; is written as &quot;%2&quot;, a class of the format</source>
        <translation>类别“%1”写为格式的类别“%2”</translation>
    </message>
    <message>
        <source>choose another class of the format if this one does not fit</source>
        <translation>如果不合适，请选择格式的其他类别</translation>
    </message>
    <message>
        <source>the object is number %1 in the data set</source>
        <translation>该对象在数据集中的编号是 %1</translation>
    </message>
    <message>
        <source>the video becomes %1 videos: %2</source>
        <translation>该视频变成 %1 个视频：%2</translation>
    </message>
    <message>
        <source>frames are renamed so that they sort as text: %1 becomes %2</source>
        <translation>帧被重命名以便按文本排序：%1 变为 %2</translation>
    </message>
    <message>
        <source>%1 pictures are encoded as new files</source>
        <translation>%1 张图片被编码为新文件</translation>
    </message>
    <message>
        <source>the object loses %1 pixels to others in %2 frames, as a pixel can belong to one object only</source>
        <translation>该对象在 %2 帧中有 %1 个像素让给其他对象，因为一个像素只能属于一个对象</translation>
    </message>
    <message>
        <source>erase the overlap yourself if the other object should lose it</source>
        <translation>如果应由另一个对象让出，请自行擦除重叠部分</translation>
    </message>
    <message>
        <source>the object shares %1 pixels with others, which this format cannot hold</source>
        <translation>该对象与其他对象共用 %1 个像素，此格式无法容纳</translation>
    </message>
    <message>
        <source>erase the overlap, or choose which object keeps such pixels</source>
        <translation>请擦除重叠部分，或选择由哪个对象保留这些像素</translation>
    </message>
    <message>
        <source>the object would vanish: other objects cover all of its pixels</source>
        <translation>该对象将会消失：其他对象覆盖了它的所有像素</translation>
    </message>
    <message>
        <source>erase the overlap, or choose another rule for overlaps</source>
        <translation>请擦除重叠部分，或为重叠选择其他规则</translation>
    </message>
    <message>
        <source>the mask read back is not the one that was written</source>
        <translation>读回的掩码与写入的不同</translation>
    </message>
    <message>
        <source>check the disk and export again; please report it if it happens twice</source>
        <translation>请检查磁盘并重新导出；如果再次发生，请报告</translation>
    </message>
    <message>
        <source>what was read back differs: %1</source>
        <translation>读回的内容不同：%1</translation>
    </message>
    <message>
        <source>the video is called &quot;%1&quot; in the project, where its name is taken or too long</source>
        <translation>该视频在项目中名为“%1”，因为原名已被占用或过长</translation>
    </message>
    <message>
        <source>the video is left out: its pictures are missing (%1)</source>
        <translation>略去该视频：缺少它的图片（%1）</translation>
    </message>
    <message>
        <source>put the pictures there and import again</source>
        <translation>请把图片放到那里并重新导入</translation>
    </message>
    <message>
        <source>the mask was %1 and has been brought to %2</source>
        <translation>掩码原为 %1，已调整为 %2</translation>
    </message>
    <message>
        <source>check the outlines; sizes should be equal</source>
        <translation>请检查轮廓；尺寸应当相同</translation>
    </message>
    <message>
        <source>pixels marked as &quot;ignore&quot; (255) in %1 frames became background</source>
        <translation>%1 帧中标为“忽略”（255）的像素变成了背景</translation>
    </message>
    <message>
        <source>the object occurs in masks but is not listed; it has no class</source>
        <translation>该对象出现在掩码中但未列出；它没有类别</translation>
    </message>
    <message>
        <source>give it a class, or remove it</source>
        <translation>请为它指定类别，或移除它</translation>
    </message>
    <message>
        <source>the object is the union of objects %1, which one expression describes together</source>
        <translation>该对象是对象 %1 的并集，由一条描述语句共同描述</translation>
    </message>
    <message>
        <source>the annotated frames are not evenly spaced, so frames between them count as not annotated</source>
        <translation>标注的帧间隔不均匀，因此中间的帧视为未标注</translation>
    </message>
    <message>
        <source>leave out incomplete frames when you export</source>
        <translation>导出时请略去不完整的帧</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Paint %1</source>
        <translation>绘制 %1</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>擦除 %1</translation>
    </message>
    <message>
        <source>Fill %1</source>
        <translation>填充 %1</translation>
    </message>
    <message>
        <source>Clear the mask of %1</source>
        <translation>清除 %1 的掩码</translation>
    </message>
    <message>
        <source>Copy the mask of %1</source>
        <translation>复制 %1 的掩码</translation>
    </message>
    <message>
        <source>Reshape the mask of %1</source>
        <translation>修整 %1 的掩码</translation>
    </message>
    <message>
        <source>Confirm that %1 is absent</source>
        <translation>确认 %1 不可见</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation>补全 %1</translation>
    </message>
    <message>
        <source>Add video %1</source>
        <translation>添加视频 %1</translation>
    </message>
    <message>
        <source>Change video %1</source>
        <translation>更改视频 %1</translation>
    </message>
    <message>
        <source>Remove video %1</source>
        <translation>移除视频 %1</translation>
    </message>
    <message>
        <source>Add object %1</source>
        <translation>添加对象 %1</translation>
    </message>
    <message>
        <source>Change object %1</source>
        <translation>更改对象 %1</translation>
    </message>
    <message>
        <source>Remove object %1</source>
        <translation>移除对象 %1</translation>
    </message>
    <message>
        <source>Change the class of %1</source>
        <translation>更改 %1 的类别</translation>
    </message>
    <message>
        <source>Write expression &quot;%1&quot;</source>
        <translation>写描述语句“%1”</translation>
    </message>
    <message>
        <source>Remove expression &quot;%1&quot;</source>
        <translation>移除描述语句“%1”</translation>
    </message>
    <message>
        <source>Change support set %1</source>
        <translation>更改示例集 %1</translation>
    </message>
    <message>
        <source>Run on %1</source>
        <translation>在 %1 上运行</translation>
    </message>
    <message>
        <source>Remove the run on %1</source>
        <translation>移除在 %1 上的运行</translation>
    </message>
    <message>
        <source>Switch the candidate of %1</source>
        <translation>切换 %1 的答案</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>接受 %1</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>Back to unreviewed: %1</source>
        <translation>恢复为未审核：%1</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>锁定 %1</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解锁 %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Change the project&apos;s settings</source>
        <translation>更改项目设置</translation>
    </message>
    <message>
        <source>Outline %1 by clicks</source>
        <translation>用单击勾画 %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Comment &quot;%1&quot;</source>
        <translation>评论“%1”</translation>
    </message>
    <message>
        <source>Resolve &quot;%1&quot;</source>
        <translation>解决“%1”</translation>
    </message>
    <message>
        <source>Remove comment &quot;%1&quot;</source>
        <translation>移除评论“%1”</translation>
    </message>
    <message>
        <source>Reorder the expressions of %1</source>
        <translation>重新排列%1的描述语句</translation>
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
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>no mask</source>
        <translation>没有掩码</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>已绘制</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>已预测</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>已补全</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>confirmed absent</source>
        <translation>已确认不可见</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>wrong object</source>
        <translation>对象错误</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>spills over</source>
        <translation>超出边界</translation>
    </message>
    <message>
        <source>identity flips</source>
        <translation>身份跳变</translation>
    </message>
    <message>
        <source>object is absent</source>
        <translation>对象不存在</translation>
    </message>
    <message>
        <source>expression is wrong</source>
        <translation>描述语句错误</translation>
    </message>
</context>
</TS>
