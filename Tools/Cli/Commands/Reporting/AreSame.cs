using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Settings;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Cli.Commands.Reporting;

/// <summary>Whether records are evaluated in the same way.</summary>
internal static class AreSame
{
    /// <summary>Compares the terms by what they mean.</summary>
    public static bool Terms(EvaluationTerms one, EvaluationTerms other) =>
        one.RulesOnly == other.RulesOnly && one.IsApplicationUser == other.IsApplicationUser
        && (one.Settings == other.Settings || SameSettings.Are(SettingsReader.Read(one.Settings), SettingsReader.Read(other.Settings)));
}
