using System.Collections.Generic;
using System.IO;
using System.Text;
using PhoneCallCtx.Solution.Comparison;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Input;

/// <summary>A file with the steps of an environment.</summary>
internal static class ExportInput
{
    /// <summary>Reads the steps.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="standardInput">The stream of standard input.</param>
    /// <exception cref="InputException">They cannot be read.</exception>
    public static IReadOnlyList<EnvironmentStep> Read(string path, Stream standardInput)
    {
        using var file = InputFile.Open(path, standardInput);
        try
        {
            return ExportReader.Read(new MemoryStream(BoundedFile.Read(file.Content, BoundedFile.MostBytes)));
        }
        catch (ExportException exception)
        {
            throw new InputException(exception.Message, exception.Line);
        }
        catch (DecoderFallbackException)
        {
            throw new InputException("the text is not valid UTF-8 or UTF-16. Save it as UTF-8.");
        }
        catch (IOException exception)
        {
            throw new InputException($"the file cannot be read. {exception.Message}");
        }
    }
}
