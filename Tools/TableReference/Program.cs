using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.TableReference.Reading;
using PhoneCallCtx.TableReference.Writing;

namespace PhoneCallCtx.TableReference;

/// <summary>Makes the C# files of the table definition from the table reference.</summary>
internal static class Program
{
    private const int Done = 0;
    private const int Differs = 1;
    private const int Unusable = 2;

    private const string Solution = "PhoneCallCtx.Plugins.sln";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where it tells what it did.</param>
    /// <param name="error">Where it tells what is wrong.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; name the files that differ from what would be written." };
        var root = new Option<string?>("--root") { Description = $"The root of the repository. Without it: the nearest folder upwards that has {Solution}.", HelpName = "FOLDER" };
        var command = new RootCommand($"Makes the C# files of the table definition from {GeneratedFiles.Reference}.\nExit code: 0 done, 1 a file differs (--check), 2 usage, or a reference that is not understood.")
        {
            check,
            root,
        };
        command.SetAction(parsed => Generate(parsed.GetValue(root) ?? FindRoot(), parsed.GetValue(check), output, error));

        var parsed = command.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            try
            {
                return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"error: {exception.Message}");
                return Unusable;
            }
        }

        foreach (var fault in parsed.Errors) error.WriteLine($"error: {fault.Message}");
        return Unusable;
    }

    private static int Generate(string root, bool checkOnly, TextWriter output, TextWriter error)
    {
        try
        {
            var files = GeneratedFiles.Of(TableReader.Read(StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(root, GeneratedFiles.Reference)))));
            var stale = files.Where(file => !GeneratedFiles.IsUpToDate(root, file)).ToArray();
            if (!checkOnly) GeneratedFiles.Write(root, stale);
            foreach (var file in stale) output.WriteLine(checkOnly ? $"differs: {file.Path}" : $"written: {file.Path}");
            return checkOnly && stale.Length > 0 ? Differs : Done;
        }
        catch (ReferenceException exception)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{GeneratedFiles.Reference}({exception.Line}): {exception.Message}"));
            return Unusable;
        }
        catch (DecoderFallbackException)
        {
            error.WriteLine($"{GeneratedFiles.Reference}(1): the file is not text, expected UTF-8");
            return Unusable;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        throw new IOException($"no folder upwards has {Solution}. Run it inside the repository, or give --root.");
    }
}
