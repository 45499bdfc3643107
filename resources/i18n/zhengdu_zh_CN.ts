<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>政读 {version}

A reader and annotator for Chinese government work reports.
Everything you read and write stays on this computer.
MIT licence.</source>
        <translation>政读 {version}

政府工作报告的阅读与批注程序。
您读的和写的，都只留在这台电脑上。
MIT 许可证。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Web Address…</source>
        <translation>打开网址(&amp;W)…</translation>
    </message>
    <message>
        <source>Open Text in &amp;Clipboard</source>
        <translation>打开剪贴板中的文字(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Import Reports or ZIP…</source>
        <translation>导入报告或压缩包(&amp;I)…</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>What Was &amp;Recognised…</source>
        <translation>识别情况(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation>复制并注明出处(&amp;I)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
        <source>Make &amp;Heading</source>
        <translation>设为标题(&amp;H)</translation>
    </message>
    <message>
        <source>N&amp;ot a Heading</source>
        <translation>不是标题(&amp;O)</translation>
    </message>
    <message>
        <source>Highlight as &amp;Data</source>
        <translation>标为“数据”(&amp;D)</translation>
    </message>
    <message>
        <source>Highlight as &amp;Wording</source>
        <translation>标为“提法”(&amp;W)</translation>
    </message>
    <message>
        <source>Highlight as Tas&amp;k</source>
        <translation>标为“任务”(&amp;K)</translation>
    </message>
    <message>
        <source>Highlight as &amp;Question</source>
        <translation>标为“疑问”(&amp;Q)</translation>
    </message>
    <message>
        <source>Highlight as &amp;Material</source>
        <translation>标为“素材”(&amp;M)</translation>
    </message>
    <message>
        <source>Style: &amp;Fill</source>
        <translation>样式：填充(&amp;F)</translation>
    </message>
    <message>
        <source>Style: &amp;Underline</source>
        <translation>样式：下划线(&amp;U)</translation>
    </message>
    <message>
        <source>Style: &amp;Strike Through</source>
        <translation>样式：删除线(&amp;S)</translation>
    </message>
    <message>
        <source>Note on Selection or &amp;Paragraph</source>
        <translation>批注选中文字或本段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Note on Paragraph</source>
        <translation>段落批注(&amp;N)</translation>
    </message>
    <message>
        <source>Make &amp;Task</source>
        <translation>列为任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Bookmark This Place</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>St&amp;ar</source>
        <translation>星标(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Link Note to Selection</source>
        <translation>批注链接到所选(&amp;L)</translation>
    </message>
    <message>
        <source>Name &amp;Colours…</source>
        <translation>颜色命名(&amp;C)…</translation>
    </message>
    <message>
        <source>E&amp;xplain Term…</source>
        <translation>解释名词(&amp;X)…</translation>
    </message>
    <message>
        <source>Next Note</source>
        <translation>下一条批注</translation>
    </message>
    <message>
        <source>Previous Note</source>
        <translation>上一条批注</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next Section</source>
        <translation>下一节(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Section</source>
        <translation>上一节(&amp;P)</translation>
    </message>
    <message>
        <source>Explain Next &amp;Term</source>
        <translation>解释下一个名词(&amp;T)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>默认大小(&amp;A)</translation>
    </message>
    <message>
        <source>Paragraph &amp;Numbers</source>
        <translation>段落编号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>纸色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Dictionary Terms: &amp;First in Section</source>
        <translation>政策词典：每节首次出现(&amp;F)</translation>
    </message>
    <message>
        <source>Dictionary &amp;Terms: All</source>
        <translation>政策词典：全部标注(&amp;T)</translation>
    </message>
    <message>
        <source>Dictionary Terms: Non&amp;e</source>
        <translation>政策词典：不标注(&amp;E)</translation>
    </message>
    <message>
        <source>Outline and Li&amp;brary</source>
        <translation>目录与报告库(&amp;B)</translation>
    </message>
    <message>
        <source>Fi&amp;gures, Notes and Terms</source>
        <translation>指标、批注与名词(&amp;G)</translation>
    </message>
    <message>
        <source>Full Sc&amp;reen</source>
        <translation>全屏(&amp;R)</translation>
    </message>
    <message>
        <source>Go to Outline</source>
        <translation>转到目录</translation>
    </message>
    <message>
        <source>Go to Page</source>
        <translation>转到正文</translation>
    </message>
    <message>
        <source>Go to Figures</source>
        <translation>转到指标</translation>
    </message>
    <message>
        <source>Go to Notes</source>
        <translation>转到批注</translation>
    </message>
    <message>
        <source>Go to Terms</source>
        <translation>转到名词</translation>
    </message>
    <message>
        <source>Go to Library</source>
        <translation>转到报告库</translation>
    </message>
    <message>
        <source>Go to Task Ledger</source>
        <translation>转到台账</translation>
    </message>
    <message>
        <source>Go to Trash</source>
        <translation>转到回收站</translation>
    </message>
    <message>
        <source>Go to Promises</source>
        <translation>转到承诺</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Report</source>
        <translation>打开示例报告(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;About 政读</source>
        <translation>关于政读(&amp;A)</translation>
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
        <source>&amp;Notes</source>
        <translation>批注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Export Notes…</source>
        <translation>导出批注(&amp;E)…</translation>
    </message>
    <message>
        <source>Import &amp;Notes…</source>
        <translation>导入批注(&amp;N)…</translation>
    </message>
    <message>
        <source>Add Fi&amp;gure…</source>
        <translation>添加指标(&amp;G)…</translation>
    </message>
    <message>
        <source>D&amp;elete Note</source>
        <translation>删除批注(&amp;E)</translation>
    </message>
</context>
<context>
    <name>AnnotationMenu</name>
    <message>
        <source>Edit Note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>Take Star Away</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Give Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Export Chosen Notes…</source>
        <translation>导出所选批注…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add Tags…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Add #{tag}</source>
        <translation>添加 #{tag}</translation>
    </message>
    <message>
        <source>Remove #{tag}</source>
        <translation>去掉 #{tag}</translation>
    </message>
    <message>
        <source>Make Task</source>
        <translation>列为任务</translation>
    </message>
    <message>
        <source>State of Task</source>
        <translation>任务状态</translation>
    </message>
    <message>
        <source>Accept New Wording</source>
        <translation>采用新的文字</translation>
    </message>
    <message>
        <source>Attach Here</source>
        <translation>附到选中的文字</translation>
    </message>
    <message>
        <source>Select the passage in the page first</source>
        <translation>请先在正文中选中要附到的文字</translation>
    </message>
    <message>
        <source>Show Likely Places</source>
        <translation>查看可能的位置</translation>
    </message>
</context>
<context>
    <name>AnnotationModel</name>
    <message>
        <source>Made {created}, changed {updated}</source>
        <translation>{created} 批注，{updated} 修改</translation>
    </message>
    <message>
        <source>Now: {wording}</source>
        <translation>现为：{wording}</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>By section</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>按颜色</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Filter by quote, note or #tag</source>
        <translation>按原文、批注或 #标签筛选</translation>
    </message>
    <message>
        <source>Notes shown</source>
        <translation>显示的批注</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>{count} chosen</source>
        <translation>已选 {count} 条</translation>
    </message>
    <message>
        <source>No notes yet. Select words in the page and choose a colour or write a note.</source>
        <translation>还没有批注。在正文中选中文字，选一种颜色或写一条批注。</translation>
    </message>
    <message>
        <source>No note matches the filters.</source>
        <translation>没有符合条件的批注。</translation>
    </message>
</context>
<context>
    <name>AppearanceController</name>
    <message>
        <source>Full screen: F11 or Esc leads back, Ctrl+1 to Ctrl+9 open the panels</source>
        <translation>全屏阅读：按 F11 或 Esc 返回，Ctrl+1～Ctrl+9 打开各面板</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>恢复备份之前</translation>
    </message>
    <message>
        <source>before the program was updated</source>
        <translation>程序升级之前</translation>
    </message>
    <message>
        <source>The library is backed up every half hour when something has changed. Before a backup is restored, the present library is saved as another one.</source>
        <translation>书库有改动时每半小时备份一次。恢复备份之前，会先把现在的书库存成另一份备份。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Binding</name>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <translation>请先选中文字。</translation>
    </message>
    <message>
        <source>Take “{title}” out of the library? Its notes are kept and come back with the report.</source>
        <translation>要把“{title}”移出报告库吗？它的批注会保留，再次导入这份报告时会回来。</translation>
    </message>
    <message>
        <source>Take Out</source>
        <translation>移出报告库</translation>
    </message>
    <message>
        <source>Notes written to {path}</source>
        <translation>批注已写入 {path}</translation>
    </message>
    <message>
        <source>About 政读</source>
        <translation>关于政读</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>{name}: growth</source>
        <translation>{name}增速</translation>
    </message>
    <message>
        <source>{years} {kind} {number}</source>
        <translation>{years}年{kind}{number}</translation>
    </message>
    <message>
        <source>Source: {report}</source>
        <translation>来源：{report}</translation>
    </message>
    <message>
        <source>{sign}: {sentence}</source>
        <translation>{sign}：{sentence}</translation>
    </message>
</context>
<context>
    <name>ColourNamesDialog</name>
    <message>
        <source>Name the Colours</source>
        <translation>颜色命名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CorrectionsController</name>
    <message>
        <source>Promote Heading</source>
        <translation>提升标题级别</translation>
    </message>
    <message>
        <source>Demote Heading</source>
        <translation>降低标题级别</translation>
    </message>
    <message>
        <source>Rename Heading</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Remove Heading</source>
        <translation>取消标题</translation>
    </message>
    <message>
        <source>Not an Appendix</source>
        <translation>不是附录</translation>
    </message>
    <message>
        <source>Mark as Appendix</source>
        <translation>标为附录</translation>
    </message>
    <message>
        <source>Make Heading</source>
        <translation>设为标题</translation>
    </message>
    <message>
        <source>Change Details</source>
        <translation>修改报告信息</translation>
    </message>
    <message>
        <source>Withdraw Correction</source>
        <translation>撤回更正</translation>
    </message>
</context>
<context>
    <name>CorrectionsView</name>
    <message>
        <source>Rename Heading</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Title in the outline; the text of the report stays as it is:</source>
        <translation>大纲中的标题（报告正文不变）：</translation>
    </message>
    <message>
        <source>This paragraph cannot be made a heading.</source>
        <translation>这一段不能设为标题。</translation>
    </message>
    <message>
        <source>This paragraph is no heading.</source>
        <translation>这一段不是标题。</translation>
    </message>
    <message>
        <source>Corrections can be made once the report is in the library.</source>
        <translation>报告进入报告库后才能更正。</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Year reviewed</source>
        <translation>回顾年份</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>报告人</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>National</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡级</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>chosen notes</source>
        <translation>所选批注</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Markdown working paper</source>
        <translation>Markdown 工作底稿</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Web page, to print as well</source>
        <translation>网页，可打印</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>CSV table of the notes</source>
        <translation>CSV 表格（批注）</translation>
    </message>
    <message>
        <source>CSV table of the tasks</source>
        <translation>CSV 表格（任务台账）</translation>
    </message>
    <message>
        <source>Cloze cards for Anki</source>
        <translation>Anki 填空卡片</translation>
    </message>
    <message>
        <source>W3C annotations (JSON)</source>
        <translation>W3C 批注（JSON）</translation>
    </message>
    <message>
        <source>What you write into the file stays when you export into it again.</source>
        <translation>再次导出到同一文件时，您写在其中的话都会留下。</translation>
    </message>
    <message>
        <source>With headings, quotations and tables, ready to be edited.</source>
        <translation>有标题、引文和表格，可继续编辑。</translation>
    </message>
    <message>
        <source>One file that needs no network; print it from a browser.</source>
        <translation>单个文件，无需联网；可在浏览器中打印。</translation>
    </message>
    <message>
        <source>A note in each row; ledger, terms and figures are sheets of their own.</source>
        <translation>每行一条批注；台账、名词、数据各成一张工作表。</translation>
    </message>
    <message>
        <source>A note in each row, for any program that reads tables.</source>
        <translation>每行一条批注，各种表格软件都能打开。</translation>
    </message>
    <message>
        <source>A task in each row, for any program that reads tables.</source>
        <translation>每行一项任务，各种表格软件都能打开。</translation>
    </message>
    <message>
        <source>Import the file in Anki; later exports change the cards, not double them.</source>
        <translation>在 Anki 中导入此文件；以后再导入会更新卡片，不会重复。</translation>
    </message>
    <message>
        <source>For other programs, and to bring the notes into another library.</source>
        <translation>供其他程序使用，或把批注带到另一个书库。</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>按颜色</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>按标签</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>Task ledger</source>
        <translation>任务台账</translation>
    </message>
    <message>
        <source>Terms in the annotated passages</source>
        <translation>批注处用到的名词</translation>
    </message>
    <message>
        <source>Figures in the annotated passages</source>
        <translation>批注处引用的数据</translation>
    </message>
    <message>
        <source>Export Notes</source>
        <translation>导出批注</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>编排(&amp;O)</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>附上</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{facts}.</source>
        <translation>{facts}。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 项任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Anki note(s)</source>
        <translation>
            <numerusform>%n 条 Anki 笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) to fill</source>
        <translation>
            <numerusform>%n 处填空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) make none</source>
        <translation>
            <numerusform>%n 条批注不制卡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them made tasks</source>
        <translation>
            <numerusform>其中 %n 项列为任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen note(s)</source>
        <translation>
            <numerusform>所选 %n 条批注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a passage</source>
        <translation>
            <numerusform>%n 条原文已找不到</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>FigureActsView</name>
    <message>
        <source>Figures can be corrected once the report is in the library.</source>
        <translation>报告进入报告库后才能更正指标。</translation>
    </message>
    <message>
        <source>Figures copied: {count}</source>
        <translation>已复制 {count} 项指标</translation>
    </message>
    <message>
        <source>Figures quoted in one note: {count}</source>
        <translation>已把 {count} 个指标引入一条批注</translation>
    </message>
    <message>
        <source>Figures written to {path}</source>
        <translation>指标已写入 {path}</translation>
    </message>
</context>
<context>
    <name>FigureAsking</name>
    <message>
        <source>Select a number with its unit first.</source>
        <translation>请先选中数字和单位。</translation>
    </message>
    <message>
        <source>This number is listed already; correct it here.</source>
        <translation>这个数字已在指标表中，可在此更正。</translation>
    </message>
    <message>
        <source>Correct Figure</source>
        <translation>更正指标</translation>
    </message>
    <message>
        <source>Add Figure</source>
        <translation>添加指标</translation>
    </message>
</context>
<context>
    <name>FigureCorrectionsController</name>
    <message>
        <source>Hide Figure</source>
        <translation>隐藏指标</translation>
    </message>
    <message>
        <source>Restore Figure</source>
        <translation>恢复指标</translation>
    </message>
</context>
<context>
    <name>FigureDialog</name>
    <message>
        <source>Correct a Figure</source>
        <translation>更正指标</translation>
    </message>
    <message>
        <source>Add a Figure</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore What Was Found</source>
        <translation>恢复程序识别的结果</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>程序识别</translation>
    </message>
</context>
<context>
    <name>FigureExportController</name>
    <message>
        <source>figures</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>FigureFields</name>
    <message>
        <source>Measure</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>升降</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Approximation</source>
        <translation>限定</translation>
    </message>
</context>
<context>
    <name>FigureQuoting</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{name}: {said} ({told})</source>
        <translation>{name}：{said}（{told}）</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find in this report</source>
        <translation>在本报告中查找</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>Notes can be made once the report is in the library.</source>
        <translation>报告进入报告库后才能批注。</translation>
    </message>
    <message>
        <source>{count} notes that could not be written down last time are recovered</source>
        <translation>上次没能写进报告库的 {count} 条批注已收回</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>This report is open already.</source>
        <translation>这份报告已经打开。</translation>
    </message>
</context>
<context>
    <name>GlossaryModel</name>
    <message>
        <source>uses: {count}</source>
        <translation>用 {count} 次</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>GlossaryPanel</name>
    <message>
        <source>Terms</source>
        <translation>名词</translation>
    </message>
    <message>
        <source>Filter terms</source>
        <translation>筛选名词</translation>
    </message>
    <message>
        <source>Whose explanations are shown</source>
        <translation>显示谁的解释</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Explain a term of your own</source>
        <translation>添加自己的名词解释</translation>
    </message>
    <message>
        <source>Terms shown</source>
        <translation>显示的名词</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>全部来源</translation>
    </message>
    <message>
        <source>This text explains no terms.</source>
        <translation>这篇报告没有名词解释。</translation>
    </message>
    <message>
        <source>No term holds these words.</source>
        <translation>没有含这些字的名词。</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>剪贴板中没有文字。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Open a Web Address</source>
        <translation>打开网址</translation>
    </message>
    <message>
        <source>Address of the report; it is fetched once:</source>
        <translation>报告的网址（只读取一次）：</translation>
    </message>
</context>
<context>
    <name>ImportProgressDialog</name>
    <message>
        <source>Importing Reports</source>
        <translation>正在导入报告</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reports Imported</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>Imported: {imported}, failed: {failed}</source>
        <translation>已导入 {imported} 篇，失败 {failed} 篇</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>What Was Recognised</source>
        <translation>识别情况</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>Set Aside</source>
        <translation>略去的内容</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Nothing was set aside.</source>
        <translation>没有略去的内容。</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing looks doubtful.</source>
        <translation>没有发现可疑之处。</translation>
    </message>
    <message>
        <source>{correction} (no longer found in the text)</source>
        <translation>{correction}（正文中已找不到）</translation>
    </message>
    <message>
        <source>Nothing was corrected. Headings are corrected from the menu of the outline, paragraphs from the menu of the page, details on the first tab.</source>
        <translation>还没有更正。在大纲上点右键可更正标题，在正文上点右键可把段落设为标题，报告信息在第一页修改。</translation>
    </message>
</context>
<context>
    <name>IndicatorFilters</name>
    <message>
        <source>Filter by name, value or section</source>
        <translation>按名称、数值或章节筛选</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>All periods</source>
        <translation>全部时期</translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>Ranks and words too</source>
        <translation>含位次、文字目标</translation>
    </message>
    <message>
        <source>Figures shown</source>
        <translation>显示的指标</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>按主题分组</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按章节分组</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>{shown} of {total} rows</source>
        <translation>{shown}/{total} 行</translation>
    </message>
    <message>
        <source>{rows} with {figures} figures: level and growth share a row</source>
        <translation>{rows}，其中 {figures} 个数据：数值与增长同列一行</translation>
    </message>
    <message>
        <source>Without headings</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Copy, export, sort, columns, add</source>
        <translation>复制、导出、排序、选列、添加</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Targets without a number</source>
        <translation>文字目标</translation>
    </message>
</context>
<context>
    <name>IndicatorHeaderMenu</name>
    <message>
        <source>&amp;Sort</source>
        <translation>排序(&amp;S)</translation>
    </message>
    <message>
        <source>In the order of the text</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>升序(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>降序(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;L)</translation>
    </message>
    <message>
        <source>Period in its own column</source>
        <translation>时期（单独一列）</translation>
    </message>
    <message>
        <source>&amp;Restore Usual Columns</source>
        <translation>恢复默认列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>IndicatorMenu</name>
    <message>
        <source>Go to Sentence</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Quote in a Note</source>
        <translation>引入批注</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as Markdown Table</source>
        <translation>复制为 Markdown 表格</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Count As…</source>
        <translation>归入指标…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Restore What Was Found</source>
        <translation>恢复程序识别的结果</translation>
    </message>
    <message>
        <source>Add Words Selected in the Page…</source>
        <translation>把正文选中的文字添加为指标…</translation>
    </message>
    <message>
        <source>Open All Headings</source>
        <translation>展开全部分组</translation>
    </message>
    <message>
        <source>Close All Headings</source>
        <translation>收起全部分组</translation>
    </message>
    <message>
        <source>Copy All That Are Shown</source>
        <translation>复制全部显示的指标</translation>
    </message>
    <message>
        <source>Copy All as Markdown Table</source>
        <translation>全部复制为 Markdown 表格</translation>
    </message>
    <message>
        <source>Menu of the Row</source>
        <translation>行菜单</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Choose Columns</source>
        <translation>选列</translation>
    </message>
    <message>
        <source>Move Column Left</source>
        <translation>左移当前列</translation>
    </message>
    <message>
        <source>Move Column Right</source>
        <translation>右移当前列</translation>
    </message>
    <message>
        <source>Clear Filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>CSV Table…</source>
        <translation>CSV 表格…</translation>
    </message>
    <message>
        <source>Excel Workbook…</source>
        <translation>Excel 工作簿…</translation>
    </message>
    <message>
        <source>Markdown Table…</source>
        <translation>Markdown 表格…</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>IndicatorModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>第一个标题之前</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>IndicatorPanel</name>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figures are being sought…</source>
        <translation>正在查找数字指标……</translation>
    </message>
    <message>
        <source>No figures were found in this text.</source>
        <translation>这篇报告中没有找到数字指标。</translation>
    </message>
    <message>
        <source>No figure matches the filters.</source>
        <translation>没有符合条件的指标。</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · Put Away</source>
        <translation>
            <numerusform>已隐藏 %n 项 · 收起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · Show</source>
        <translation>
            <numerusform>已隐藏 %n 项 · 显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IndicatorTable</name>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>IndicatorTip</name>
    <message>
        <source>As found: {said}</source>
        <translation>程序识别：{said}</translation>
    </message>
    <message>
        <source>{rule} ({certainty})</source>
        <translation>{rule}（{certainty}）</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>Task Ledger</source>
        <translation>任务台账</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>Tasks shown</source>
        <translation>显示的任务</translation>
    </message>
    <message>
        <source>Without unit</source>
        <translation>未定单位</translation>
    </message>
    <message>
        <source>Go to Passage</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>No Task Any More</source>
        <translation>不再作为任务</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{total} 项中已完成 {done} 项</translation>
    </message>
    <message>
        <source>No tasks yet. Select what is to be done in the page and press T.</source>
        <translation>还没有任务。在正文中选中要办的事项，按 T 列入台账。</translation>
    </message>
    <message>
        <source>No task matches the filters.</source>
        <translation>没有符合筛选的任务。</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Its passage is no longer found in the text.</source>
        <translation>它的原文在正文中已找不到。</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>reviews {year}</source>
        <translation>回顾{year}年</translation>
    </message>
    <message>
        <source>no year</source>
        <translation>年份不详</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>批注 {count}</translation>
    </message>
    <message>
        <source>Place not stated</source>
        <translation>地区不详</translation>
    </message>
    <message>
        <source>earlier version</source>
        <translation>旧版</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>报告库</translation>
    </message>
    <message>
        <source>Filter by place, year or title</source>
        <translation>按地区、年份或标题筛选</translation>
    </message>
    <message>
        <source>Reports shown</source>
        <translation>显示的报告</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from Library</source>
        <translation>移出报告库</translation>
    </message>
    <message>
        <source>No report is in the library yet. Open one.</source>
        <translation>报告库还是空的。请打开一篇报告。</translation>
    </message>
    <message>
        <source>No report matches the filter.</source>
        <translation>没有符合条件的报告。</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>From: {words}</source>
        <translation>来自：{words}</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>去掉这个链接</translation>
    </message>
    <message>
        <source>Remove the link to {name}</source>
        <translation>去掉到“{name}”的链接</translation>
    </message>
</context>
<context>
    <name>LinkView</name>
    <message>
        <source>Select in the page what the note is to point to, then link.</source>
        <translation>请先在正文中选中要链接到的内容，再点链接。</translation>
    </message>
    <message>
        <source>What the link points to is no longer there.</source>
        <translation>链接所指的内容已不在文中。</translation>
    </message>
    <message>
        <source>This report does not use “{name}”.</source>
        <translation>本报告没有用到“{name}”。</translation>
    </message>
    <message>
        <source>Open the note that is to have the link first.</source>
        <translation>请先打开要加链接的批注。</translation>
    </message>
</context>
<context>
    <name>LinksController</name>
    <message>
        <source>The passage the link leads to is not in the report any more.</source>
        <translation>链接所指的文字已不在报告中。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>报告库</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>名词</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promise and path</source>
        <translation>承诺与路径</translation>
    </message>
</context>
<context>
    <name>MarkingView</name>
    <message>
        <source>Highlights from now on: {style}</source>
        <translation>此后的划线样式：{style}</translation>
    </message>
    <message>
        <source>Select what is to be done first.</source>
        <translation>请先选中要办的事项。</translation>
    </message>
    <message>
        <source>Choose a note first.</source>
        <translation>请先选一条批注。</translation>
    </message>
    <message>
        <source>Put the caret into a highlight first.</source>
        <translation>请先把光标放到划线文字中。</translation>
    </message>
</context>
<context>
    <name>NamingController</name>
    <message>
        <source>Highlight as {name}</source>
        <translation>标为“{name}”</translation>
    </message>
</context>
<context>
    <name>NoteActs</name>
    <message>
        <source>Change Colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>Change Style</source>
        <translation>更改样式</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Add Tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove Tag</source>
        <translation>去掉标签</translation>
    </message>
    <message>
        <source>Edit Task</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>Make Task</source>
        <translation>列为任务</translation>
    </message>
    <message>
        <source>Change State</source>
        <translation>更改状态</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Remove Link</source>
        <translation>去掉链接</translation>
    </message>
    <message>
        <source>Restore Note</source>
        <translation>恢复批注</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Note in Markdown</source>
        <translation>批注（Markdown）</translation>
    </message>
    <message>
        <source>Write a note; Markdown works</source>
        <translation>写下批注，可用 Markdown</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, with spaces between</source>
        <translation>标签，用空格分开</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Not written down yet: it is tried again every few seconds</source>
        <translation>还没有写进报告库，每隔几秒再试一次</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Make it a task of the ledger</source>
        <translation>列入任务台账</translation>
    </message>
    <message>
        <source>Link to what is selected in the page (Ctrl+K)</source>
        <translation>链接到正文中选中的内容（Ctrl+K）</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Everything is saved as you type (Ctrl+Enter or Esc)</source>
        <translation>边写边存（Ctrl+Enter 或 Esc 结束）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Put this note into the trash</source>
        <translation>把这条批注放入回收站</translation>
    </message>
</context>
<context>
    <name>NoteFilterButton</name>
    <message>
        <source>Starred</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Text changed or gone</source>
        <translation>原文有变或找不到</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Filter ({count})</source>
        <translation>筛选（{count}）</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>NoteGrouping</name>
    <message>
        <source>No longer found in the text</source>
        <translation>在正文中已找不到</translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>第一个标题之前</translation>
    </message>
    <message>
        <source>Without tags</source>
        <translation>无标签</translation>
    </message>
</context>
<context>
    <name>NoteImportController</name>
    <message>
        <source>Import Notes</source>
        <translation>导入批注</translation>
    </message>
</context>
<context>
    <name>NoteImportDialog</name>
    <message>
        <source>Not found; kept without a place</source>
        <translation>没有找到，作为无位置的批注保留</translation>
    </message>
    <message>
        <source>Found only in other words</source>
        <translation>原文有出入</translation>
    </message>
    <message>
        <source>Found, but elsewhere than the file says</source>
        <translation>已找到，但不在文件所说之处</translation>
    </message>
    <message>
        <source>Characters {start} to {end} of the text it was made on</source>
        <translation>所批文本的第 {start} 至 {end} 个字符</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>About the whole report; put at its title</source>
        <translation>针对全文，放在标题处</translation>
    </message>
    <message>
        <source>Imported before; left alone</source>
        <translation>以前导入过，未再导入</translation>
    </message>
    <message>
        <source>Deleted after an import; in the trash</source>
        <translation>导入后删去，仍在回收站</translation>
    </message>
    <message>
        <source>Imported Notes</source>
        <translation>导入的批注</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken from {name}.</source>
        <translation>
            <numerusform>从 {name} 导入 %n 条批注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteListActs</name>
    <message>
        <source>Add Tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Tags, with spaces between</source>
        <translation>标签，用空格分开</translation>
    </message>
</context>
<context>
    <name>NoteMarks</name>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Star (Ctrl+D)</source>
        <translation>星标（Ctrl+D）</translation>
    </message>
</context>
<context>
    <name>NotesController</name>
    <message>
        <source>Highlight</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Note on Paragraph</source>
        <translation>段落批注</translation>
    </message>
    <message>
        <source>Make Task</source>
        <translation>列为任务</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>Edit Tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Change Colour</source>
        <translation>更换颜色</translation>
    </message>
    <message>
        <source>Attach Note</source>
        <translation>移附批注</translation>
    </message>
    <message>
        <source>Accept New Wording</source>
        <translation>采用新的文字</translation>
    </message>
    <message>
        <source>Delete Note</source>
        <translation>删除批注</translation>
    </message>
    <message>
        <source>Quote Figure</source>
        <translation>引用指标</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>This note was deleted elsewhere; what you had typed brought it back</source>
        <translation>这条批注已在别处删除；刚才输入的文字已把它找回</translation>
    </message>
    <message>
        <source>Notes deleted: {count}. Ctrl+Z brings them back.</source>
        <translation>已删除 {count} 条批注，Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Quote Figure</source>
        <translation>引用指标</translation>
    </message>
</context>
<context>
    <name>OutlineMenu</name>
    <message>
        <source>Promote</source>
        <translation>提升一级</translation>
    </message>
    <message>
        <source>Demote</source>
        <translation>降低一级</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>修改标题…</translation>
    </message>
    <message>
        <source>Remove Heading</source>
        <translation>取消标题</translation>
    </message>
    <message>
        <source>Mark as List of Terms</source>
        <translation>标为名词解释</translation>
    </message>
    <message>
        <source>Mark as Annex</source>
        <translation>标为附件</translation>
    </message>
    <message>
        <source>Not an Appendix</source>
        <translation>不是附录</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>N</source>
        <translation>注</translation>
    </message>
    <message>
        <source>F</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Notes: {notes}, figures: {figures}</source>
        <translation>批注 {notes} 条，指标 {figures} 个</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Filter headings</source>
        <translation>筛选标题</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Show {level} Levels</source>
        <translation>显示到第 {level} 级</translation>
    </message>
    <message>
        <source>No heading holds these words.</source>
        <translation>没有含这些字的标题。</translation>
    </message>
    <message>
        <source>No headings were recognised in this text.</source>
        <translation>这篇报告中没有识别出标题。</translation>
    </message>
</context>
<context>
    <name>OwnNameDialog</name>
    <message>
        <source>What a Name Stands For</source>
        <translation>名称归入指标</translation>
    </message>
    <message>
        <source>In every report, “{name}” stands for:</source>
        <translation>在所有报告中，“{name}”归入：</translation>
    </message>
    <message>
        <source>The rules count it as {name}.</source>
        <translation>目前按规则归入：{name}。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>(no indicator of the catalogue)</source>
        <translation>（不归入目录中的指标）</translation>
    </message>
    <message>
        <source>Type or choose an indicator</source>
        <translation>输入或选择指标</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As the Catalogue Says</source>
        <translation>按目录归入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OwnNamesController</name>
    <message>
        <source>Name Indicator</source>
        <translation>归入指标</translation>
    </message>
    <message>
        <source>Remove Name</source>
        <translation>移除名称</translation>
    </message>
</context>
<context>
    <name>OwnTermsController</name>
    <message>
        <source>Explain Term</source>
        <translation>解释名词</translation>
    </message>
    <message>
        <source>Hide Term</source>
        <translation>隐藏名词</translation>
    </message>
    <message>
        <source>Show Term</source>
        <translation>恢复名词</translation>
    </message>
    <message>
        <source>Remove Explanation</source>
        <translation>删除解释</translation>
    </message>
</context>
<context>
    <name>PanelKeys</name>
    <message>
        <source>Next Screen</source>
        <translation>下一屏</translation>
    </message>
    <message>
        <source>Previous Screen</source>
        <translation>上一屏</translation>
    </message>
    <message>
        <source>Line by Line</source>
        <translation>逐行滚动</translation>
    </message>
    <message>
        <source>Beginning and End</source>
        <translation>开头、结尾</translation>
    </message>
    <message>
        <source>Move Caret</source>
        <translation>移动光标</translation>
    </message>
    <message>
        <source>Move Caret by Words</source>
        <translation>按词移动光标</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择文字</translation>
    </message>
    <message>
        <source>Select Lines</source>
        <translation>按行选择</translation>
    </message>
    <message>
        <source>Next Term in View</source>
        <translation>下一个名词</translation>
    </message>
    <message>
        <source>Explain Term</source>
        <translation>解释名词</translation>
    </message>
    <message>
        <source>Close Card, Drop Selection</source>
        <translation>关闭卡片、取消选择</translation>
    </message>
    <message>
        <source>In the outline</source>
        <translation>在目录中</translation>
    </message>
    <message>
        <source>Go to Section</source>
        <translation>转到章节</translation>
    </message>
    <message>
        <source>Open and Close</source>
        <translation>展开、收起</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>提升一级</translation>
    </message>
    <message>
        <source>Demote</source>
        <translation>降低一级</translation>
    </message>
    <message>
        <source>Remove Heading</source>
        <translation>取消标题</translation>
    </message>
    <message>
        <source>In the list of notes</source>
        <translation>在批注列表中</translation>
    </message>
    <message>
        <source>Go to Passage</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>编辑批注</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Choose All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Open or Close Heading</source>
        <translation>展开或收起分组</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>在台账中</translation>
    </message>
    <message>
        <source>Edit Cell or Note</source>
        <translation>编辑所在格或批注</translation>
    </message>
    <message>
        <source>Next State</source>
        <translation>改为下一状态</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>In the list of terms</source>
        <translation>在名词列表中</translation>
    </message>
    <message>
        <source>Go to Entry</source>
        <translation>转到释义</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Hide or Mark Again</source>
        <translation>隐藏或重新标注</translation>
    </message>
    <message>
        <source>In the list of promises</source>
        <translation>在承诺列表中</translation>
    </message>
    <message>
        <source>Go to Passages in Turn</source>
        <translation>依次转到各处原文</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>在报告库中</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Take Out</source>
        <translation>移出报告库</translation>
    </message>
    <message>
        <source>In the note&apos;s editor</source>
        <translation>在批注编辑区中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>In the line for finding</source>
        <translation>在查找栏中</translation>
    </message>
    <message>
        <source>Next and Previous</source>
        <translation>下一处、上一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>In a field that filters</source>
        <translation>在筛选框中</translation>
    </message>
    <message>
        <source>Go to List</source>
        <translation>转到列表</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>在正文中</translation>
    </message>
    <message>
        <source>In the table of figures</source>
        <translation>在指标表中</translation>
    </message>
</context>
<context>
    <name>PathChartView</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Nothing here can be drawn.</source>
        <translation>这里没有可以画成图的数字。</translation>
    </message>
</context>
<context>
    <name>PathModel</name>
    <message>
        <source>Statements that do not fit together</source>
        <translation>不相符的说法</translation>
    </message>
</context>
<context>
    <name>PathPanel</name>
    <message>
        <source>Promise and path</source>
        <translation>承诺与路径</translation>
    </message>
    <message>
        <source>Filter by name or topic</source>
        <translation>按名称或领域筛选</translation>
    </message>
    <message>
        <source>Go to {figure}</source>
        <translation>到{figure}处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save Chart as PNG or SVG…</source>
        <translation>图表存为 PNG 或 SVG…</translation>
    </message>
    <message>
        <source>Print Chart…</source>
        <translation>打印图表…</translation>
    </message>
    <message>
        <source>Promises: {shown} / {total}</source>
        <translation>承诺 {shown} / {total} 项</translation>
    </message>
    <message>
        <source>No promise holds these words.</source>
        <translation>没有含这些字的承诺。</translation>
    </message>
    <message>
        <source>The report sets no promise beside what was reached.</source>
        <translation>报告中没有可与已实现数字对照的承诺。</translation>
    </message>
</context>
<context>
    <name>PathStage</name>
    <message>
        <source>Years before</source>
        <translation>往年</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已实现</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>{year} target</source>
        <translation>{year}年目标</translation>
    </message>
    <message>
        <source>End of term</source>
        <translation>届末目标</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>{figure} ({period})</source>
        <translation>{figure}（{period}）</translation>
    </message>
</context>
<context>
    <name>PathTip</name>
    <message>
        <source>Enter or a click leads to one after the other.</source>
        <translation>按 Enter 或点击，依次到各处原文。</translation>
    </message>
    <message>
        <source>Computed from the report&apos;s numbers, which do not state it; prices are ignored.</source>
        <translation>按报告所述数字推算，报告未载，未计价格因素。</translation>
    </message>
    <message>
        <source>{figure}: “{sentence}”</source>
        <translation>{figure}：“{sentence}”</translation>
    </message>
</context>
<context>
    <name>PathView</name>
    <message>
        <source>Chart written to {path}</source>
        <translation>图表已写入 {path}</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>{report}, on {year}</source>
        <translation>{report}，回顾{year}年</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Something in the program went wrong. Your notes are safe: each is kept as soon as it is made. Details are in {log}.</source>
        <translation>程序出了错。您的批注是安全的：每一条一写下就已保存。详情见 {log}。</translation>
    </message>
    <message>
        <source>Close All the Same</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Some of what you typed could not be written into the library yet. Close all the same? It is then kept in {folder} and put into the library at the next start.</source>
        <translation>有些刚输入的文字还没能写进报告库。仍要关闭吗？关闭后这些文字会存到 {folder}，下次启动时收回报告库。</translation>
    </message>
    <message>
        <source>Some of what you typed could not be written into the library yet, and cannot be kept in {folder} either. Close all the same? It is then lost.</source>
        <translation>有些刚输入的文字还没能写进报告库，也存不到 {folder}。仍要关闭吗？关闭后这些文字就没有了。</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>File type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>Open a Report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Reports ({patterns})</source>
        <translation>报告 ({patterns})</translation>
    </message>
    <message>
        <source>Export Notes</source>
        <translation>导出批注</translation>
    </message>
    <message>
        <source>Import Reports</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Reports and archives ({patterns})</source>
        <translation>报告和压缩包 ({patterns})</translation>
    </message>
    <message>
        <source>Import a Folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import Notes</source>
        <translation>导入批注</translation>
    </message>
    <message>
        <source>Notes ({patterns})</source>
        <translation>批注 ({patterns})</translation>
    </message>
    <message>
        <source>Export Figures</source>
        <translation>导出指标</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
</context>
<context>
    <name>ReadingStatus</name>
    <message>
        <source>Show what was recognised, set aside and doubtful</source>
        <translation>查看识别、略去和存疑的内容</translation>
    </message>
</context>
<context>
    <name>ReattachingView</name>
    <message>
        <source>Select the passage in the page first.</source>
        <translation>请先在正文中选中要附到的文字。</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>The text states no title.</source>
        <translation>正文中没有标题。</translation>
    </message>
    <message>
        <source>No headings were recognised.</source>
        <translation>没有识别出标题。</translation>
    </message>
    <message>
        <source>Much text stands before the first heading “{words}”.</source>
        <translation>第一个标题“{words}”之前有很长的正文。</translation>
    </message>
    <message>
        <source>The part “{words}” takes up nearly the whole report.</source>
        <translation>“{words}”一部分几乎占了全文。</translation>
    </message>
    <message>
        <source>A number is missing: {words}</source>
        <translation>序号不连续：{words}</translation>
    </message>
    <message>
        <source>The heading “{words}” occurs twice.</source>
        <translation>标题“{words}”出现了不止一次。</translation>
    </message>
    <message>
        <source>Note marks without an entry in a list of terms: {words}</source>
        <translation>这些注释序号在名词解释中没有条目：{words}</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>网页附带内容</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>标记符号</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Repeated text</source>
        <translation>重复内容</translation>
    </message>
    <message>
        <source>Empty lines</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>Heading of level {value}: {words}</source>
        <translation>设为{value}级标题：{words}</translation>
    </message>
    <message>
        <source>Not a heading: {words}</source>
        <translation>不是标题：{words}</translation>
    </message>
    <message>
        <source>Level {value}: {words}</source>
        <translation>改为{value}级：{words}</translation>
    </message>
    <message>
        <source>{words}: called “{value}”</source>
        <translation>{words}：改称“{value}”</translation>
    </message>
    <message>
        <source>{words}: {value}</source>
        <translation>{words}：{value}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>part of the report itself</source>
        <translation>属于正文</translation>
    </message>
    <message>
        <source>annex</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>list of terms</source>
        <translation>名词解释</translation>
    </message>
    <message>
        <source>Parts: {count}</source>
        <translation>{count} 个部分</translation>
    </message>
    <message>
        <source>headings: {count}</source>
        <translation>{count} 个标题</translation>
    </message>
    <message>
        <source>terms: {count}</source>
        <translation>{count} 条名词解释</translation>
    </message>
    <message>
        <source>figures: {count}</source>
        <translation>{count} 个数据</translation>
    </message>
    <message>
        <source>lines set aside: {count}</source>
        <translation>略去非正文 {count} 行</translation>
    </message>
    <message>
        <source>doubtful: {count}</source>
        <translation>{count} 处存疑</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>level {level}: {count}</source>
        <translation>{level} 级 {count} 个</translation>
    </message>
    <message>
        <source>Headings by level: {levels}</source>
        <translation>各级标题：{levels}</translation>
    </message>
    <message>
        <source>Behind the report: {titles}</source>
        <translation>报告之后：{titles}</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>RestoreController</name>
    <message>
        <source>There is no backup yet. The first one is made soon.</source>
        <translation>还没有备份。第一份很快就会做好。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore this backup? What has been added since then is gone from the library; it is saved as a backup first and can be restored in the same way.</source>
        <translation>恢复这份备份吗？此后新增的内容将不在书库中；现在的书库会先存成备份，可以用同样的办法恢复。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The backup of {made} has been restored.</source>
        <translation>已恢复 {made} 的备份。</translation>
    </message>
    <message>
        <source>{made} (in the future)</source>
        <translation>{made}（在将来）</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Make it a task (T)</source>
        <translation>列为任务（T）</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>List it as a figure</source>
        <translation>列为指标</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>复制并注明出处</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find these words in the report</source>
        <translation>在报告中查找这些文字</translation>
    </message>
    <message>
        <source>{style} from now on</source>
        <translation>此后用{style}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>换语言后，下次启动时生效。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>First in each section</source>
        <translation>每节首次</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不标</translation>
    </message>
    <message>
        <source>&amp;Dictionary terms marked</source>
        <translation>标出词典名词(&amp;D)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Type &amp;size</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>Line s&amp;pacing</source>
        <translation>行距(&amp;P)</translation>
    </message>
    <message>
        <source>Fewer where there is no room beside the panels.</source>
        <translation>两侧面板之间放不下时，会少排几个字。</translation>
    </message>
    <message>
        <source>&amp;Characters a line, at most</source>
        <translation>每行最多字数(&amp;C)</translation>
    </message>
    <message>
        <source>Paragraph &amp;numbers</source>
        <translation>段落编号(&amp;N)</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Window and Page</source>
        <translation>窗口和正文</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>各面板</translation>
    </message>
    <message>
        <source>1 to 5 mark in the style that F, U or S chose last; tasks and notes are filled.</source>
        <translation>1 至 5 用 F、U、S 最近一次选定的样式标记；任务和批注一律用填充。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>Responsible unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation>由谁负责</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>何时完成</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>TermCard</name>
    <message>
        <source>also: {forms}</source>
        <translation>又作：{forms}</translation>
    </message>
    <message>
        <source>Show Again</source>
        <translation>恢复标注</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Use {number} of {count}</source>
        <translation>第 {number} 处，共 {count} 处</translation>
    </message>
    <message>
        <source>Uses: {count}</source>
        <translation>用 {count} 次</translation>
    </message>
    <message>
        <source>Not used in the text</source>
        <translation>正文中未出现</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>Previous use</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next use</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>附录原文</translation>
    </message>
    <message>
        <source>Go to the entry in the report (Enter)</source>
        <translation>转到报告中的释义（Enter）</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Explain the term in your own words (F2)</source>
        <translation>用自己的话解释（F2）</translation>
    </message>
    <message>
        <source>Mark the term in no report, or mark it again (Del)</source>
        <translation>在所有报告中不再标注，或恢复标注（Del）</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep this card open</source>
        <translation>让卡片保持打开</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Go to the entry in the appendix</source>
        <translation>转到附录中的释义</translation>
    </message>
    <message>
        <source>Explain the term in your own words</source>
        <translation>用自己的话解释</translation>
    </message>
    <message>
        <source>Mark the term in no report any more</source>
        <translation>在所有报告中不再标注</translation>
    </message>
    <message>
        <source>used {count} times, this is number {number}</source>
        <translation>用 {count} 次 · 第 {number} 处</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Explain a Term</source>
        <translation>解释名词</translation>
    </message>
    <message>
        <source>parted by ；, may stay empty</source>
        <translation>用“；”隔开，可不填</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove My Words</source>
        <translation>删除我的解释</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>名词</translation>
    </message>
    <message>
        <source>Other forms</source>
        <translation>其他写法</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Said so far</source>
        <translation>已有解释</translation>
    </message>
</context>
<context>
    <name>TermsView</name>
    <message>
        <source>“{name}” is marked no more. It can be shown again from the list of terms.</source>
        <translation>不再标注“{name}”。可在名词列表中恢复。</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>Deleted {time}</source>
        <translation>删除于 {time}</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The trash is empty. Deleted notes stay here until you empty it.</source>
        <translation>回收站是空的。删去的批注会留在这里，直到您清空。</translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation>删去的批注</translation>
    </message>
    <message>
        <source>Whose deleted notes</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>本报告</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>整个报告库</translation>
    </message>
    <message>
        <source>Number of deleted notes</source>
        <translation>删去的批注数</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Empty Trash</source>
        <translation>清空回收站</translation>
    </message>
</context>
<context>
    <name>TrashView</name>
    <message>
        <source>Delete {count} notes for good? They cannot be brought back.</source>
        <translation>要彻底删除 {count} 条批注吗？删除后无法找回。</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>{count} notes deleted for good</source>
        <translation>已彻底删除 {count} 条批注</translation>
    </message>
</context>
<context>
    <name>VersionBar</name>
    <message>
        <source>New version</source>
        <translation>新版</translation>
    </message>
    <message>
        <source>Not a New Version</source>
        <translation>不是新版</translation>
    </message>
    <message>
        <source>Show Earlier Version</source>
        <translation>看旧版</translation>
    </message>
    <message>
        <source>Show Notes</source>
        <translation>看批注</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>Seems a new version of the report added on {day}.</source>
        <translation>像是 {day} 所收报告的新版。</translation>
    </message>
    <message>
        <source>Carry {count} Notes Over</source>
        <translation>带过来 {count} 条批注</translation>
    </message>
    <message>
        <source>It Is a New Version</source>
        <translation>是新版</translation>
    </message>
    <message>
        <source>Notes carried over: {count}. Found: {found}, changed: {changed}, not found: {gone}. The earlier version keeps its own.</source>
        <translation>带过来 {count} 条批注：找到 {found} 条，原文有改动 {changed} 条，没有找到 {gone} 条。旧版的批注不动。</translation>
    </message>
</context>
<context>
    <name>VersionsController</name>
    <message>
        <source>Carry Notes Over</source>
        <translation>带过来批注</translation>
    </message>
    <message>
        <source>Carrying notes over…</source>
        <translation>正在把批注带过来…</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移位</translation>
    </message>
    <message>
        <source>Text changed</source>
        <translation>原文有改动</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>划线</translation>
    </message>
    <message>
        <source>Note on a paragraph</source>
        <translation>段落批注</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>名词</translation>
    </message>
    <message>
        <source>Glossary of this report</source>
        <translation>本报告名词解释</translation>
    </message>
    <message>
        <source>Explained in the text</source>
        <translation>正文中的解释</translation>
    </message>
    <message>
        <source>Your own explanation</source>
        <translation>自己的解释</translation>
    </message>
    <message>
        <source>Policy dictionary</source>
        <translation>政策词典</translation>
    </message>
    <message>
        <source>{source} ({year})</source>
        <translation>{source}（{year}）</translation>
    </message>
    <message>
        <source>{source}: {definition}</source>
        <translation>{source}：{definition}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Annual growth</source>
        <translation>年均增长</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比重</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>文字目标</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>把握大</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>把握较大</translation>
    </message>
    <message>
        <source>unsure, please check</source>
        <translation>把握不大，请核对</translation>
    </message>
    <message>
        <source>Corrected by you</source>
        <translation>已由您更正</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>由您添加</translation>
    </message>
    <message>
        <source>Hidden by you</source>
        <translation>已由您隐藏</translation>
    </message>
    <message>
        <source>*</source>
        <translation>改</translation>
    </message>
    <message>
        <source>+</source>
        <translation>增</translation>
    </message>
    <message>
        <source>–</source>
        <translation>隐</translation>
    </message>
</context>
</TS>
