using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Input;

/// <summary>Recognizes files without readable records by their content, and explains how to get a readable one.</summary>
internal static class ForeignFile
{
    /// <summary>The most bytes that it looks at.</summary>
    public const int HeadLength = 512;

    /// <summary>How many bytes are enough to recognize most files.</summary>
    public const int LeastLength = 16;

    private const string InExcel = "Open it in Excel and save it as \"CSV UTF-8\", or export the rows from Dataverse as CSV or JSON.";
    private const string SaveAsWorkbook = "Open it in Excel or LibreOffice and save it as \"Excel Workbook (.xlsx)\" or as CSV in UTF-8.";
    private const string Unpack = "Unpack it and name the files in it.";
    private const string Export = "Export the rows as CSV, JSON or Parquet.";
    private const string ExportFromDataverse = "Export the rows from Dataverse as CSV or JSON.";

    /// <summary>Where the mark of a tar archive is.</summary>
    private const int TarMark = 257;

    private static readonly (string Mark, int At, string Explanation)[] Marks =
    [
        ("\xD0\xCF\x11\xE0", 0, $"this is a file of an older Office, such as an Excel workbook (.xls), or one with a password. {InExcel}"),
        ("\x1F\x8B", 0, $"this is compressed with gzip (.gz). {Unpack}"),
        ("BZh", 0, $"this is compressed with bzip2 (.bz2). {Unpack}"),
        ("\u00FD7zXZ", 0, $"this is compressed with xz (.xz). {Unpack}"),
        ("\x28\xB5\x2F\xFD", 0, $"this is compressed with Zstandard (.zst). {Unpack}"),
        ("\x04\x22\x4D\x18", 0, $"this is compressed with LZ4 (.lz4). {Unpack}"),
        ("7z\xBC\xAF", 0, $"this is a 7z archive. {Unpack}"),
        ("Rar!", 0, $"this is a RAR archive. {Unpack}"),
        ("MSCF\0", 0, $"this is a cabinet archive (.cab). {Unpack}"),
        ("ustar", TarMark, $"this is a tar archive. {Unpack}"),
        ("%PDF", 0, $"this is a PDF document. {ExportFromDataverse}"),
        ("{\\rtf", 0, $"this is a document in Rich Text Format. {ExportFromDataverse}"),
        ("PAR1", 0, "this is a Parquet file. Export the rows as CSV or JSON."),
        ("ORC\n", 0, $"this is an ORC file. {Export}"),
        ("Obj\x01", 0, $"this is an Avro file. {Export}"),
        ("ARROW1", 0, $"this is an Arrow or Feather file. {Export}"),
        ("SQLite format 3", 0, $"this is a SQLite database. {Export}"),
        ("DUCK", 8, $"this is a DuckDB database. {Export}"),
        ("\0\x01\0\0Standard ", 0, $"this is a database of Access. {Export}"),
        ("\x89PNG", 0, "this is a picture. Name a file of records in CSV or JSON."),
        ("\xFF\xD8\xFF", 0, "this is a picture. Name a file of records in CSV or JSON."),
    ];

    private static readonly (string Name, string Explanation)[] Members =
    [
        ("xl/workbook.bin", $"this is a binary workbook of Excel (.xlsb), which is not read. {SaveAsWorkbook}"),
        ("content.xml", $"this is a document in the OpenDocument format, such as a spreadsheet (.ods), which is not read. {SaveAsWorkbook}"),
        ("Index/Document.iwa", $"this is a document of Numbers or Pages. Export it as Excel or CSV."),
        ("word/document.xml", $"this is a Word document. {ExportFromDataverse}"),
        ("ppt/presentation.xml", $"this is a PowerPoint presentation. {ExportFromDataverse}"),
        ("Report/Layout", $"this is a Power BI report (.pbix). {ExportFromDataverse}"),
        ("DataModel", $"this is a Power BI report (.pbix). {ExportFromDataverse}"),
        ("DataModelSchema", $"this is a Power BI template (.pbit). {ExportFromDataverse}"),
        ("customizations.xml", $"this is a Dataverse solution, which has no rows. {ExportFromDataverse}"),
    ];

    /// <summary>Explains a file that has no readable records.</summary>
    /// <param name="head">The first bytes, at least <see cref="LeastLength"/> where there are as many, at most <see cref="HeadLength"/>.</param>
    /// <param name="extension">The ending of the name of the file, with its dot.</param>
    /// <returns>What the file is and what to do; null when it may be text with records.</returns>
    public static string? Explain(ReadOnlySpan<byte> head, string extension)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return IsNamedAsWorkbook(extension) || head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("xl/"u8) >= 0 || head.IndexOf("mimetype"u8) >= 0
                ? $"this is a workbook, such as Excel's .xlsx, which is a zip inside. {InExcel}"
                : $"this is a zip archive. {Unpack} If it is an Excel workbook, open it in Excel and save it as \"CSV UTF-8\".";
        }

        foreach (var (mark, at, explanation) in Marks)
            if (Has(head, mark, at)) return explanation;
        return ExplainMarkup(head);
    }

    /// <summary>Explains a zip that has no readable records.</summary>
    /// <param name="members">The names of its members.</param>
    /// <returns>What the file is and what to do; null when it may be a workbook, or have files with records.</returns>
    public static string? ExplainZip(IReadOnlyCollection<string> members) =>
        Array.Find(Members, kind => members.Contains(kind.Name, StringComparer.OrdinalIgnoreCase)).Explanation;

    /// <summary>Whether the name of a file is that of a workbook.</summary>
    public static bool IsNamedAsWorkbook(string name) => Path.GetExtension(name).StartsWith(".XLS", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ODS", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether bytes have a mark, a byte for each character.</summary>
    private static bool Has(ReadOnlySpan<byte> head, string mark, int at)
    {
        if (head.Length < at + mark.Length) return false;
        for (var i = 0; i < mark.Length; i++)
            if (head[at + i] != mark[i]) return false;
        return true;
    }

    private static string? ExplainMarkup(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(" \t\r\n"u8);
        if (text is not [(byte)'<', ..]) return null;
        return IsHtml(text)
            ? $"this is an HTML page, perhaps a page for signing in or one about an error. {ExportFromDataverse}"
            : "this is XML. Records are read from CSV and JSON: export the rows from Dataverse as one of these; an XML spreadsheet can be saved as \"CSV UTF-8\" in Excel.";
    }

    private static bool IsHtml(ReadOnlySpan<byte> text) => StartsWithWord(text, "<!doctype html"u8) || StartsWithWord(text, "<html"u8);

    private static bool StartsWithWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
