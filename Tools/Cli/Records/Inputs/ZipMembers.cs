using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Excel;
using PhoneCallCtx.Cli.Records.Migration;

namespace PhoneCallCtx.Cli.Records.Inputs;

/// <summary>The members of a zip archive: a workbook, a package of the Configuration Migration tool, or files of records.</summary>
internal static class ZipMembers
{
    /// <summary>Whether a file is one.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>Opens it.</summary>
    /// <param name="file">The file, which is disposed with the last source.</param>
    /// <param name="context">How inputs are read.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(InputFile file, InputContext context)
    {
        using (file)
        using (var archive = OpenArchive(file))
        {
            var names = archive.Entries.Select(NameOf).ToArray();
            if (ForeignFile.ExplainZip(names) is { } foreign) throw new InputException(foreign);
            var sources = ExcelInput.IsWorkbook(names) ? ExcelInput.Open(file, context, archive) : OpenMembers(file.Name, archive, context.InArchive());
            foreach (var source in sources) yield return source;
        }
    }

    private static ZipArchive OpenArchive(InputFile file)
    {
        try
        {
            var archive = new ZipArchive(file.OpenBytes(), ZipArchiveMode.Read, leaveOpen: true, new ZipNames());
            _ = archive.Entries;
            return archive;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException)
        {
            throw new InputException($"this is {(ForeignFile.IsNamedAsWorkbook(file.Name) ? "a workbook, which is a zip inside," : "a zip archive")} that is damaged or not complete. Get the file again.");
        }
    }

    private static IEnumerable<RecordSource> OpenMembers(string name, ZipArchive archive, InputContext context)
    {
        if (archive.Entries.FirstOrDefault(entry => NameOf(entry) == MigrationInput.DataName) is { } data && archive.Entries.Any(entry => NameOf(entry) == "data_schema.xml"))
            return [MigrationInput.Open(OpenMember(data, NameIn(name, data)), context)];

        var members = archive.Entries.Where(IsFile).ToArray();
        if (members.Length == 0) throw new InputException("there is no file in this zip archive.");
        return members.SelectMany(entry => ManyInputs.OpenOne(NameIn(name, entry), () => RecordInputs.Open(OpenMember(entry, NameIn(name, entry)), context)));
    }

    private static InputFile OpenMember(ZipArchiveEntry entry, string name)
    {
        if (entry.IsEncrypted) throw new InputException("this member has a password. Unpack the archive and name the files in it.");
        if (UnpackedStream.Explain(entry.Length, entry.CompressedLength) is { } problem) throw new InputException(problem);
        try
        {
            return new InputFile(name, new UnpackedStream(entry.Open(), () => entry.CompressedLength, entry.Crc32));
        }
        catch (InvalidDataException)
        {
            throw new InputException("this member is damaged, or compressed in a way that is not supported. Unpack the archive and name the files in it.");
        }
    }

    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private static string NameIn(string archive, ZipArchiveEntry entry) => $"{archive}/{NameOf(entry)}";

    /// <summary>Whether a member is a file that someone put there: no folder, nothing hidden, nothing of macOS.</summary>
    private static bool IsFile(ZipArchiveEntry entry)
    {
        var parts = NameOf(entry).Split('/');
        return parts[^1].Length > 0 && !Array.Exists(parts, part => part == "__MACOSX" || (part is not ("." or "..") && FolderInput.IsHidden(part)));
    }
}
