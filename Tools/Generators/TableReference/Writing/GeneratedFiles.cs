using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PhoneCallCtx.Generators.TableReference.Model;

namespace PhoneCallCtx.Generators.TableReference.Writing;

/// <summary>A file that is made of the reference.</summary>
/// <param name="Path">Its path below the root of the repository, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Path, string Text)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public byte[] Bytes => Utf8.GetBytes(Text);
}

/// <summary>The files that are made of the reference.</summary>
internal static class GeneratedFiles
{
    /// <summary>The reference, below the root of the repository.</summary>
    public const string Reference = "docs/reference/msdyn_ocphonecallengagementctx.md";

    /// <summary>What makes the files.</summary>
    public const string Command = "dotnet run --project Tools/Generators -- table";

    public static IReadOnlyList<GeneratedFile> Of(Table table) =>
    [
        new("Plugins/Table/PhoneCallTable.cs", TableFile.Write(table)),
        new("Plugins/Table/EarlyBound/PhoneCallEngagementContext.cs", EarlyBoundFile.Write(table)),
    ];

    /// <summary>Whether the repository has the file with just these bytes.</summary>
    public static bool IsUpToDate(string root, GeneratedFile file)
    {
        var path = Path.Combine(root, file.Path);
        return File.Exists(path) && file.Bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path));
    }

    /// <summary>Writes all files, or none: nothing takes its place before everything is written.</summary>
    public static void Write(string root, IReadOnlyList<GeneratedFile> files)
    {
        var written = new List<(string From, string To)>();
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(root, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                written.Add((path + ".new", path));
                File.WriteAllBytes(path + ".new", file.Bytes);
            }

            foreach (var (from, to) in written) File.Move(from, to, overwrite: true);
        }
        finally
        {
            foreach (var (from, _) in written) File.Delete(from);
        }
    }
}
