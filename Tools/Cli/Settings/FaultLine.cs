using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Settings;

/// <summary>A fault as one line, with its position in the form that editors open.</summary>
internal static class FaultLine
{
    /// <summary>The line.</summary>
    /// <param name="name">The name of the input.</param>
    /// <param name="fault">The fault.</param>
    public static string Of(string name, SettingFault fault) => $"{name}:{fault.Position}: {fault.Problem.Message} [{fault.Problem.Code}]";
}
