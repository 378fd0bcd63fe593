using System;
using System.IO;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Generators.Tests.TableReference;

/// <summary>A temporary folder with a copy of the generator's input, for its output.</summary>
internal sealed class Repository : IDisposable
{
    public const string Reference = "docs/reference/msdyn_ocphonecallengagementctx.md";
    public const string Table = "Plugins/Table/PhoneCallTable.cs";
    public const string EarlyBound = "Plugins/Table/EarlyBound/PhoneCallEngagementContext.cs";

    /// <summary>The root of the real repository.</summary>
    public static readonly string Root = SourceTree.Root;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phonecallctx-");

    public Repository(string? reference = null) => Write(Reference, reference ?? ReferenceText);

    public static string ReferenceText => File.ReadAllText(Path.Combine(Root, Reference));

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>The files in the folder, without the reference.</summary>
    public string[] Files => [.. _folder.EnumerateFiles("*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.FullName, file.FullName).Replace('\\', '/')).Where(path => path != Reference).Order(StringComparer.Ordinal)];

    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(_folder.FullName, path));

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var whole = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.WriteAllBytes(whole, bytes);
    }

    public int Run(params string[] args) => RunAt(_folder.FullName, args);

    public int RunAt(string root, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(["table", .. args, "--root", root], output, error);
        Output = output.ToString();
        Error = error.ToString();
        return code;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
