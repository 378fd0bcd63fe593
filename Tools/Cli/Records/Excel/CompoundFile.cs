using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>
/// A file of an older Office: a compound file, which has streams with names. ExcelDataReader trusts its header, so it is
/// verified before.
/// </summary>
internal static class CompoundFile
{
    /// <summary>The message for a workbook with a password.</summary>
    public const string HasPassword = "this workbook has a password. Open it in Excel and save it without one.";

    /// <summary>The longest file that is read, in bytes. A worksheet of an older Office has at most 65,536 rows.</summary>
    private const int MostBytes = 128 * 1024 * 1024;

    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int FirstFatSectors = 109;
    private const uint LastSector = 0xFFFFFFFA;
    private const string NoWorkbook = "Export the rows from Dataverse as CSV or JSON.";

    private static readonly (string Stream, string? Explanation)[] Kinds =
    [
        ("Workbook", null),
        ("Book", null),
        ("EncryptedPackage", HasPassword),
        ("WordDocument", $"this is a Word document. {NoWorkbook}"),
        ("PowerPoint Document", $"this is a PowerPoint presentation. {NoWorkbook}"),
        ("__properties_version1.0", $"this is a message of Outlook (.msg). Save its attachment and name that."),
    ];

    /// <summary>Why a file is not read as a workbook; null when it may be one.</summary>
    /// <param name="bytes">The file.</param>
    public static string? Explain(Stream bytes)
    {
        if (bytes.Length > MostBytes) return FormattableString.Invariant($"this file of an older Office has more than {MostBytes / (1024 * 1024)} MB. Open it in Excel and save it as \"Excel Workbook (*.xlsx)\".");
        Span<byte> header = stackalloc byte[HeaderSize];
        bytes.Position = 0;
        var sectors = (uint)(bytes.Length / HeaderSize);
        if (bytes.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize || header[30] is not (9 or 12) || header[31] != 0 || header[32] != 6 || header[33] != 0
            || UInt32(header, 44) > sectors || UInt32(header, 64) > sectors || UInt32(header, 72) > sectors)
            return "this file of an older Office is damaged, or not complete. Open it in Excel and save it as \"Excel Workbook (*.xlsx)\".";

        var names = ReadNames(bytes, header).ToHashSet(StringComparer.Ordinal);
        if (!Array.Exists(Kinds, kind => names.Contains(kind.Stream))) return $"this is a file of an older Office, and no workbook. {NoWorkbook}";
        return Array.Find(Kinds, kind => names.Contains(kind.Stream)).Explanation;
    }

    /// <summary>The names in the directory.</summary>
    private static List<string> ReadNames(Stream bytes, ReadOnlySpan<byte> header)
    {
        var names = new List<string>();
        var sector = new byte[1 << header[30]];
        var chain = new HashSet<uint>();
        for (var at = UInt32(header, 48); at < LastSector && chain.Add(at) && Read(bytes, at, sector);)
        {
            for (var entry = 0; entry < sector.Length; entry += EntrySize)
            {
                var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(sector.AsSpan(entry + 64)) - 2, 0, 62);
                names.Add(Encoding.Unicode.GetString(sector, entry, length));
            }

            // The table of sectors says which one follows. Of a file that needs more than the header names, the first part is enough.
            var perSector = (uint)sector.Length / 4;
            var table = at / perSector;
            if (table >= FirstFatSectors || !Read(bytes, UInt32(header, 76 + (int)(table * 4)), sector)) break;
            at = UInt32(sector, (int)(at % perSector) * 4);
        }

        return names;
    }

    private static bool Read(Stream bytes, uint number, byte[] sector)
    {
        var at = (number + 1L) * sector.Length;
        if (at + sector.Length > bytes.Length) return false;
        bytes.Position = at;
        bytes.ReadExactly(sector);
        return true;
    }

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
