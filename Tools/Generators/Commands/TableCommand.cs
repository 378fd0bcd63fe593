using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PhoneCallCtx.Generators.TableReference.Reading;
using PhoneCallCtx.Generators.TableReference.Writing;

namespace PhoneCallCtx.Generators.Commands;

/// <summary><c>table</c>: makes the C# files of the table definition from the table reference.</summary>
internal static class TableCommand
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create(TextWriter output, TextWriter error)
    {
        var options = new GeneratorOptions("Write nothing; list the committed files that differ from the generated ones.");
        var command = new Command("table", $"Makes the C# files of the table definition from {GeneratedFiles.Reference}.\nExit code: 0 done, 1 a file differs (--check), 2 usage, or an unknown part of the reference.");
        options.AddTo(command);
        command.SetAction(parsed => Generate(options.RootOf(parsed), options.ChecksOnly(parsed), output, error));
        return command;
    }

    private static int Generate(string root, bool checkOnly, TextWriter output, TextWriter error)
    {
        try
        {
            var files = GeneratedFiles.Of(TableReader.Read(StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(root, GeneratedFiles.Reference)))));
            var stale = files.Where(file => !GeneratedFiles.IsUpToDate(root, file)).ToArray();
            if (!checkOnly) GeneratedFiles.Write(root, stale);
            foreach (var file in stale) output.WriteLine(checkOnly ? $"differs: {file.Path}" : $"written: {file.Path}");
            return checkOnly && stale.Length > 0 ? ExitCode.Differs : ExitCode.Done;
        }
        catch (ReferenceException exception)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{GeneratedFiles.Reference}({exception.Line}): {exception.Message}"));
            return ExitCode.Unusable;
        }
        catch (DecoderFallbackException)
        {
            error.WriteLine($"{GeneratedFiles.Reference}(1): the file is not text, expected UTF-8");
            return ExitCode.Unusable;
        }
    }
}
