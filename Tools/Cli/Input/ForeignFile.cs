using System;

namespace PhoneCallCtx.Cli.Input;

/// <summary>Recognizes files that are neither CSV nor JSON by their first bytes, and explains how to get a readable one.</summary>
internal static class ForeignFile
{
    /// <summary>The most bytes that it looks at.</summary>
    public const int HeadLength = 64;

    /// <summary>How many bytes are enough to recognize a file.</summary>
    public const int LeastLength = 16;

    private const string InExcel = "Open it in Excel and save it as \"CSV UTF-8\", or export the rows from Dataverse as CSV or JSON.";
    private const string Unpack = "Unpack it and name the files in it.";

    /// <summary>Explains a file that has no readable records.</summary>
    /// <param name="head">The first bytes, at least <see cref="LeastLength"/> where there are as many, at most <see cref="HeadLength"/>.</param>
    /// <param name="extension">The ending of the name of the file, with its dot.</param>
    /// <returns>What the file is and what to do; null when it may be text with records.</returns>
    public static string? Explain(ReadOnlySpan<byte> head, string extension)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return ExplainZip(head, extension);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return $"this is a file of an older Office, such as an Excel workbook (.xls), or one with a password. {InExcel}";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return $"this is compressed with gzip (.gz). {Unpack}";
        if (head.StartsWith("BZh"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X']) || head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])) return $"this is a compressed file. {Unpack}";
        if (head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])) return $"this is a 7z archive. {Unpack}";
        if (head.StartsWith("Rar!"u8)) return $"this is a RAR archive. {Unpack}";
        if (head.StartsWith("%PDF"u8)) return "this is a PDF document. Export the rows from Dataverse as CSV or JSON.";
        if (head.StartsWith("PAR1"u8)) return "this is a Parquet file. Export the rows as CSV or JSON.";
        if (head.StartsWith("SQLite format 3"u8)) return "this is a SQLite database. Export the rows as CSV or JSON.";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "this is a picture. Name a file of records in CSV or JSON.";
        return ExplainMarkup(head);
    }

    private static string ExplainZip(ReadOnlySpan<byte> head, string extension)
    {
        var isWorkbook = extension.StartsWith(".XLS", StringComparison.OrdinalIgnoreCase) || extension.Equals(".ODS", StringComparison.OrdinalIgnoreCase)
            || head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("xl/"u8) >= 0 || head.IndexOf("mimetype"u8) >= 0;
        return isWorkbook
            ? $"this is a workbook, such as Excel's .xlsx, which is a zip inside. {InExcel}"
            : $"this is a zip archive. {Unpack} If it is an Excel workbook, open it in Excel and save it as \"CSV UTF-8\".";
    }

    private static string? ExplainMarkup(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(" \t\r\n"u8);
        if (text is not [(byte)'<', ..]) return null;
        return IsHtml(text)
            ? "this is an HTML page, perhaps a page for signing in or one about an error. Export the rows from Dataverse as CSV or JSON."
            : "this is XML. Records are read from CSV and JSON: export the rows from Dataverse as one of these; an XML spreadsheet can be saved as \"CSV UTF-8\" in Excel.";
    }

    private static bool IsHtml(ReadOnlySpan<byte> text) => StartsWithWord(text, "<!doctype html"u8) || StartsWithWord(text, "<html"u8);

    private static bool StartsWithWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
