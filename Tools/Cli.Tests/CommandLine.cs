using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.Cli.Output;

namespace PhoneCallCtx.Cli.Tests;

/// <summary>Runs the command line in a folder of its own, and keeps what it wrote.</summary>
internal sealed class CommandLine : IDisposable
{
    // Letters that form no word: a test of what an output does not show never finds it in the name of the folder.
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "phonecallctx-" + new string(Random.Shared.GetItems<char>("qvwz", 20))));

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>The objects on standard output.</summary>
    public IReadOnlyList<JsonElement> Json => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();

    /// <summary>Row and verdict of each object on standard output, as "1 accepted".</summary>
    public IEnumerable<string> Verdicts => Json.Select(verdict => $"{verdict.GetProperty("row").GetInt32()} {verdict.GetProperty("verdict").GetString()}");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    public string File(string name, byte[] content)
    {
        System.IO.File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    public int Run(params string[] args) => RunWithInput([], args);

    public int RunWithInput(byte[] input, params string[] args)
    {
        using var bytes = new MemoryStream();
        using var output = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var stream = new MemoryStream(input);
        var code = Program.Run(args, new Consoles(stream, output, error, IsOutputTerminal: false, IsErrorTerminal: false));
        Output = Encoding.UTF8.GetString(bytes.ToArray());
        Error = error.ToString();
        (Output + Error).Should().NotContain("   at ", "nobody shall see a stack trace");
        return code;
    }

    /// <summary>Checks a file and writes JSON and errors only.</summary>
    public int Check(string path) => Run("check", path, "--format", "json", "--quiet");

    public void Dispose() => _folder.Delete(recursive: true);
}
