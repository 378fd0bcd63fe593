namespace PhoneCallCtx.Cli.Reports.Html.Words;

/// <summary>The HTML report in Japanese.</summary>
internal sealed class JapaneseWords : ReportWords
{
    public JapaneseWords()
        : base("ja", new LanguageForms(Group: ",", Decimal: ".", Percent: "%", LeastGrouped: 1000, Day: "yyyy/MM/dd", Month: "yyyy/MM"))
    {
        Add("Title", "通話レコードのチェック");
        Add("Ended", "チェック日時: {date} {time} UTC。");
        Add("Masked", "名前と番号は伏せられています。");
        Add("Shown", "このページには名前と番号がそのまま表示されています。閲覧を許可されている人とだけ共有してください。");
        Add("Shapes", "形の中の a は文字、9 は数字を表します。");
        Add("Skip", "結果に移動");
        Add("Dark", "暗い配色");

        Add("Heading.Totals", "結果");
        Add("Heading.Baseline", "前回の実行からの変化");
        Add("Heading.Rules", "ルール別");
        Add("Heading.Columns", "列別");
        Add("Heading.Days", "作成日別");
        Add("Heading.Months", "作成月別");
        Add("Heading.Providers", "プロバイダー別");
        Add("Heading.Shapes", "頻度の高い誤ったテキスト");
        Add("Heading.Rows", "受け入れられないレコード");
        Add("Heading.Settings", "有効な設定");
        Add("Heading.Inputs", "入力");

        Add("Total.Records", "レコード");
        Add("Total.Accepted", "受け入れ");
        Add("Total.WouldBeRejected", "拒否の見込み");
        Add("Total.Rejected", "拒否");
        Add("Total.Unreadable", "読み取り不可");
        Add("Total.Rewritten", "書き換え");
        Add("Note.Rate", "受け入れられないレコード: 読み取れる {records} 件のうち {count} 件、{rate}。");
        Add("Note.WouldBeRejected", "拒否の見込み: Dataverse はレコードを受け入れますが、記録だけを行うルールに違反しています。");
        Add("Note.Rewritten", "書き換え: 受け入れられるレコードのうち、電話番号が E.164 形式で保存されるもの。");
        Add("Note.Violations", "1 件のレコードに複数の違反があることがあります。");
        Add("Note.Cut", "表に含まれるのは、受け入れられないレコード {count} 件のうち最初の {shown} 件です。グラフと合計は全件を数えています。");
        Add("Note.Printed", "印刷されるのは、これらのレコードのうち最大 {shown} 件です。");
        Add("Note.Empty", "該当するレコードはありません。");
        Add("Note.Baseline", "受け入れられないレコード: 新規 {new}、解消 {gone}、変化なし {unchanged} (うち違反の内容が変わったもの {other})。");
        Add("Note.Sample", "比較したレコードの割合: {share}。");
        Add("Note.Sort", "表を並べ替えるには、列見出しを選択してください。");

        Add("Header.Rule", "ルール");
        Add("Header.Column", "列");
        Add("Header.Provider", "プロバイダー");
        Add("Header.Day", "日");
        Add("Header.Month", "月");
        Add("Header.Shape", "形");
        Add("Header.Count", "件数");
        Add("Header.Rejecting", "拒否する違反");
        Add("Header.Traced", "記録のみ");
        Add("Header.Rate", "受け入れられない割合");
        Add("Header.Before", "前回");
        Add("Header.Now", "今回");
        Add("Header.Difference", "差");
        Add("Header.Change", "変化");
        Add("Header.Input", "入力");
        Add("Header.Kind", "種類");
        Add("Header.Number", "番号");
        Add("Header.Line", "行");
        Add("Header.Id", "主キー");
        Add("Header.Verdict", "判定");
        Add("Header.Value", "値");
        Add("Header.Suggestion", "提案");
        Add("Header.Message", "メッセージ");

        Add("Change.new", "新規");
        Add("Change.gone", "解消");
        Add("Change.more", "増加");
        Add("Change.fewer", "減少");
        Add("Change.unchanged", "変化なし");

        Add("Name.NoColumn", "レコード全体");
        Add("Name.NoProvider", "プロバイダーなし");
        Add("Name.NoValue", "空");
        Add("Name.Others", "その他");
        Add("Name.Earlier", "それ以前");

        Add("Table.Search", "検索");
        Add("Table.All", "すべて");
        Add("Table.First", "最初のページ");
        Add("Table.Previous", "前のページ");
        Add("Table.Next", "次のページ");
        Add("Table.Last", "最後のページ");
        Add("Table.Status", "レコード {from} から {to} まで (全 {count} 件)、{page}/{pages} ページ");
        Add("Table.None", "一致するレコードはありません。");
        Add("Note.Numbers", "数値を表示");
        Add("Note.Times", "受け入れられないレコード (最も高い棒: {count} 件)");

        Add("Rule.PCC001", "テキストの長さ");
        Add("Rule.PCC002", "値の型");
        Add("Rule.PCC003", "制御文字");
        Add("Rule.PCC004", "数値の範囲");
        Add("Rule.PCC005", "検索列のテーブル");
        Add("Rule.PCC006", "必須の列");
        Add("Rule.PCC007", "Dataverse が管理する列");
        Add("Rule.PCC101", "電話番号");
        Add("Rule.PCC201", "不明な状態");
        Add("Rule.PCC202", "不明なステータスの理由");
        Add("Rule.PCC203", "別の状態のステータスの理由");
        Add("Rule.PCC204", "空の状態");
        Add("Rule.PCC205", "状態の変更");
        Add("Rule.PCC206", "非アクティブなレコード");
        Add("Rule.PCC301", "通話の識別情報");
        Add("Rule.Dataverse", "Dataverse 自体");
    }
}
