using System.IO;
using System.Text;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Solution.Files;

namespace PhoneCallCtx.Cli.Input;

/// <summary>A file with the configuration of a step.</summary>
internal static class SettingsFile
{
    /// <summary>The most bytes: far more than an environment variable or a step can have.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a configuration that a step can use.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="standardInput">The stream of standard input.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="InputException">It cannot be read, or its settings are invalid.</exception>
    public static string Read(string path, Stream standardInput)
    {
        var text = ReadText(path, standardInput);
        try
        {
            SettingsReader.Read(text);
            return text;
        }
        catch (ProblemException exception)
        {
            throw new InputException($"{exception.Message} [{exception.Code}]");
        }
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="standardInput">The stream of standard input.</param>
    /// <returns>The text, without a byte order mark.</returns>
    /// <exception cref="InputException">It cannot be read, or is far too long.</exception>
    public static string ReadText(string path, Stream standardInput)
    {
        using var file = InputFile.Open(path, standardInput);
        try
        {
            return StrictUtf8.GetString(BoundedFile.Read(file.Content, MostBytes));
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
