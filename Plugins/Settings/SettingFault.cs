using PhoneCallCtx.Plugins.Languages;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>Something in a configuration that cannot be used, and where it is.</summary>
public sealed class SettingFault
{
    internal SettingFault(ProblemException problem, TextPosition position)
    {
        Problem = problem;
        Position = position;
    }

    /// <summary>What is wrong and what would be right. Its place is a JSON path, or line and column where the text is no JSON.</summary>
    public ProblemException Problem { get; }

    /// <summary>Where it is in the text.</summary>
    public TextPosition Position { get; }
}
