using System;
using System.Collections.Generic;
using PhoneCallCtx.Lab.Fuzzing.Inputs;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Reads workbooks, and evaluates their records.</summary>
internal sealed class WorkbookTarget : FuzzTarget
{
    public override string Name => "workbooks";

    /// <summary>A few bytes can say that a worksheet has a million empty rows.</summary>
    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(100), 768 * 1024 * 1024, 4096);

    public override InputSizes Sizes { get; } = new(Usual: 16 * 1024, Most: 128 * 1024, OnceIn: 1024);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "<row>", "<row r=\"1\">", "<row r=\"1048576\">", "<row r=\"1048577\">", "<row r=\"-1\">", "<row r=\"2147483647\">", "</row>", "<c/>", "<c r=\"A1\">", "<c r=\"XFD1\">", "<c r=\"XFE1\">", "<c r=\"AAAAAAAA1\">", "</c>", " t=\"s\"", " t=\"e\"", " t=\"b\"", " t=\"d\"", " t=\"str\"", " t=\"inlineStr\"", " s=\"1\"", " s=\"999\"",
        "<v>0</v>", "<v>-1</v>", "<v>1E+300</v>", "<v>NaN</v>", "<v>46095.4375</v>", "<v>#N/A</v>", "<v>2958466</v>", "<f>1</f>", "<is><t>+14255550123</t></is>", "<is><r><t>a</t></r></is>", "_x0007_", "_x005F_", "_xD800_", "<t>Customer phone number</t>", "<t>msdyn_callername</t>", "<t>Record Created On</t>", "<t>14/03/2026</t>",
        "<sheet name=\"x\" sheetId=\"9\" r:id=\"rId9\"/>", " state=\"veryHidden\"", "date1904=\"1\"", "date1904=\"true\"", "<dimension ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"A1:B9\"/>", "<mergeCell ref=\"\"/>", "<numFmt numFmtId=\"165\" formatCode=\"yyyy\"/>", "formatCode=\"[h]:mm\"", "<xf numFmtId=\"14\"/>",
        "<col min=\"1\" max=\"9999999\" width=\"1\"/>", "<sheetPr codeName=\"x\"/>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "<![CDATA[", "]]>", "<!--", "-->", " xmlns=\"x\"", "Target=\"../x\"", "Target=\"/xl/worksheets/sheet1.xml\"",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("<row>", "</row>"), ("<c>", "</c>"), ("<is>", "</is>"), ("<r>", "</r>"), ("<sheetData>", "</sheetData>")];

    public override Action<FuzzRandom, InputBuffer> InputsOf(Corpus corpus) => new ZipMutator(corpus, Tokens, Brackets, Sizes).Make;

    public override void Run(ReadOnlySpan<byte> input)
    {
        var bytes = input.ToArray();
        var reading = SourceReading.Of(bytes, "fuzzed.xlsx");
        reading.Check();
        if (HashOf(input) % 4 == 0) reading.RequireSame(SourceReading.Of(bytes, "fuzzed.xlsx"));
    }
}
