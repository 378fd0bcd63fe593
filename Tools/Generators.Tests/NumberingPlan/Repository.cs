using System;
using System.IO;
using PhoneCallCtx.Generators.NumberingPlan.Writing;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan;

/// <summary>A temporary root folder for the generator.</summary>
internal sealed class Repository : IDisposable
{
    public Repository() => Root = Directory.CreateTempSubdirectory("numbering-plan-").FullName;

    /// <summary>The committed table.</summary>
    public static byte[] CommittedTable { get; } = File.ReadAllBytes(SourceTree.PathOf(TableFormat.Path));

    public string Root { get; }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public byte[]? Table
    {
        get => File.Exists(TablePath) ? File.ReadAllBytes(TablePath) : null;
        set
        {
            Directory.CreateDirectory(Path.GetDirectoryName(TablePath)!);
            File.WriteAllBytes(TablePath, value!);
        }
    }

    public string TablePath => Path.Combine(Root, TableFormat.Path);

    public string[] Files => Directory.GetFiles(Root, "*", SearchOption.AllDirectories);

    /// <summary>Runs the generator.</summary>
    /// <param name="generate">Makes the table; null for the table of the package.</param>
    /// <param name="args">Further arguments.</param>
    public int Run(Func<byte[]>? generate, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(["plan", "--root", Root, .. args], output, error, generate);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
