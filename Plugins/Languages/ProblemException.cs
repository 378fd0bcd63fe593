using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Languages;

/// <summary>
/// What keeps a save from a verdict, or a request from an answer, and is no violation of a row: a wrong registration, a
/// configuration or an input that cannot be used, or a foreign exception. The message says in English where and why, and
/// what would be right; a rejection says the same in the language of the user.
/// </summary>
public sealed class ProblemException : Exception
{
    /// <summary>The code of an input that cannot be used. The caller can correct it, nobody else.</summary>
    internal const string InputCode = "PCC903";

    /// <summary>The code of a registration that does not fit the class.</summary>
    internal const string RegistrationCode = "PCC901";

    /// <summary>The code of a configuration that cannot be used.</summary>
    internal const string ConfigurationCode = "PCC902";

    private const string UnexpectedCode = "PCC900";

    private ProblemException(string code, string? place, string template, IReadOnlyList<Fact> facts, Exception? cause = null)
        : base(English.Instance.Say(place, template, facts), cause)
    {
        Code = code;
        Place = place;
        LoggedPlace = place;
        Template = template;
        Facts = facts;
    }

    /// <summary>The code, from PCC900 to PCC903.</summary>
    public string Code { get; }

    /// <summary>
    /// The place in a configuration, as a JSON path such as <c>$.severity.PCC101</c>, or as line and column where the text is
    /// no JSON; or the name of an input, as the caller knows it. Null for any other problem.
    /// </summary>
    public string? Place { get; }

    /// <summary>The environment variable with the configuration; null for the configuration of a step, and for any other problem.</summary>
    public string? Variable { get; private init; }

    /// <summary>Where the problem is in the text of a configuration, from 0.</summary>
    internal int Offset { get; private init; }

    /// <summary>The place as a log may show it: without a key that somebody invented, which may contain anything.</summary>
    internal string? LoggedPlace { get; private init; }

    /// <summary>The key of the message template: the code, or the code, a dot and the cause.</summary>
    internal string Template { get; }

    /// <summary>The values for the template's placeholders.</summary>
    internal IReadOnlyList<Fact> Facts { get; }

    /// <summary>The problem behind an exception: the one place where a foreign exception becomes one of ours, with it as the inner one.</summary>
    internal static ProblemException Of(Exception exception) =>
        exception as ProblemException ?? new ProblemException(UnexpectedCode, place: null, UnexpectedCode, [], exception);

    /// <summary>A class is registered where it does not belong, or is called without what its message has.</summary>
    internal static ProblemException OfRegistration(string template, params Fact[] facts) => new(RegistrationCode, place: null, template, facts);

    /// <summary>A configuration cannot be used.</summary>
    internal static ProblemException OfConfiguration(string place, int offset, string template, params Fact[] facts) => new(ConfigurationCode, place, template, facts) { Offset = offset };

    /// <summary>A configuration has a key that there is not.</summary>
    /// <param name="parent">The place of the object that has the key.</param>
    /// <param name="place">The place of the key.</param>
    /// <param name="offset">Where the key begins in the text.</param>
    /// <param name="facts">The facts.</param>
    internal static ProblemException OfUnknownKey(string parent, string place, int offset, params Fact[] facts) =>
        new(ConfigurationCode, place, "PCC902.Key", facts) { LoggedPlace = parent, Offset = offset };

    /// <summary>An input of a request cannot be used.</summary>
    internal static ProblemException OfInput(string input, string template, params Fact[] facts) => new(InputCode, input, template, facts);

    /// <summary>The same problem of the configuration in an environment variable.</summary>
    internal ProblemException In(string? variable) => new(Code, Place, Template, Facts, InnerException) { LoggedPlace = LoggedPlace, Offset = Offset, Variable = variable };
}
