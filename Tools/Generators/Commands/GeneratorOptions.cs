using System.CommandLine;
using System.IO;

namespace PhoneCallCtx.Generators.Commands;

/// <summary>The options of every generator.</summary>
/// <param name="checkDescription">The description of <c>--check</c>.</param>
internal sealed class GeneratorOptions(string checkDescription)
{
    private const string SolutionFile = "PhoneCallCtx.Plugins.sln";

    private readonly Option<bool> _check = new("--check") { Description = checkDescription };
    private readonly Option<string?> _root = new("--root") { Description = $"The root of the repository. Default: the nearest parent folder with {SolutionFile}.", HelpName = "FOLDER" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_check);
        command.Options.Add(_root);
    }

    /// <summary>Whether the command only checks and writes nothing.</summary>
    public bool ChecksOnly(ParseResult parsed) => parsed.GetValue(_check);

    /// <summary>The root of the repository.</summary>
    /// <exception cref="IOException">No root is given, and no parent folder is one.</exception>
    public string RootOf(ParseResult parsed) => parsed.GetValue(_root) ?? FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile))) return folder.FullName;
        throw new IOException($"no parent folder has {SolutionFile}. Run the command inside the repository, or give --root.");
    }
}
