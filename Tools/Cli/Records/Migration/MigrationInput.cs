using System;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Migration;

/// <summary>The records of the data.xml that the Configuration Migration tool and <c>pac data export</c> write.</summary>
internal static class MigrationInput
{
    /// <summary>The name of the file of records in a package.</summary>
    public const string DataName = "data.xml";

    /// <summary>Whether a file is one, or other XML, which its reader rejects.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Is(ReadOnlySpan<byte> head)
    {
        Span<byte> text = stackalloc byte[head.Length];
        var length = 0;
        foreach (var character in head)
            if (character is not (0 or 0xEF or 0xBB or 0xBF or 0xFF or 0xFE)) text[length++] = character;
        var markup = text[..length].TrimStart(" \t\r\n"u8);
        return markup.StartsWith("<?xml"u8) || markup.StartsWith("<entities"u8);
    }

    /// <summary>Whether a file of a package has no records: its schema, or the list of content types.</summary>
    /// <param name="name">The name of the file, without folders.</param>
    public static bool IsCompanion(string name) =>
        name.Equals("data_schema.xml", StringComparison.OrdinalIgnoreCase) || name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens it.</summary>
    /// <param name="file">The file, which is disposed with the source.</param>
    /// <param name="context">How inputs are read.</param>
    public static RecordSource Open(InputFile file, InputContext context) => RecordSource.Of(file, note => new MigrationReader(new MigrationXml(file), context.NamesFor(note), context.Reading, note));
}
