using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Packing;

/// <summary>The environment variable of the rules, as the plug-in reads its value.</summary>
internal static class RulesVariable
{
    /// <summary>Why the plug-in cannot use a value, with the code of the failure; null when it can.</summary>
    public static string? FaultOf(string value)
    {
        try
        {
            SettingsReader.Read(value);
            return null;
        }
        catch (ProblemException exception)
        {
            return $"{exception.Message} [{exception.Code}]";
        }
    }
}
