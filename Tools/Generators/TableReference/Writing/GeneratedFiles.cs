using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using PhoneCallCtx.Generators.TableReference.Model;

namespace PhoneCallCtx.Generators.TableReference.Writing;

/// <summary>A file that is generated from the reference.</summary>
/// <param name="Path">The path below the root of the repository, with slashes.</param>
/// <param name="Text">The text of the file.</param>
internal sealed record GeneratedFile(string Path, string Text)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public byte[] Bytes => Utf8.GetBytes(Text);
}

/// <summary>The files that are generated from the reference.</summary>
internal static class GeneratedFiles
{
    /// <summary>The path of the reference below the root of the repository.</summary>
    public const string Reference = "docs/reference/msdyn_ocphonecallengagementctx.md";

    /// <summary>The command that generates the files.</summary>
    public const string Command = "dotnet run --project Tools/Generators -- table";

    public static IReadOnlyList<GeneratedFile> Of(Table table) =>
    [
        new("Plugins/Table/PhoneCallTable.cs", TableFile.Write(table)),
        new("Plugins/Table/EarlyBound/PhoneCallEngagementContext.cs", EarlyBoundFile.Write(table)),
    ];

    /// <summary>Whether the file in the repository has exactly these bytes.</summary>
    public static bool IsUpToDate(string root, GeneratedFile file)
    {
        var path = Path.Combine(root, file.Path);
        return File.Exists(path) && file.Bytes.AsSpan().SequenceEqual(File.ReadAllBytes(path));
    }

    /// <summary>Writes all files or none: no file is replaced before all are written.</summary>
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
