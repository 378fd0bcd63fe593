namespace PhoneCallCtx.Solution;

/// <summary>Who publishes the solution, under which names.</summary>
public static class SolutionIdentity
{
    /// <summary>The unique name of the solution.</summary>
    public const string UniqueName = "PhoneCallCtx";

    /// <summary>The name of the solution that administrators see.</summary>
    public const string DisplayName = "Phone Call Context Rules";

    /// <summary>What the solution does.</summary>
    public const string Description =
        "Server-side rules for the table Phone Call Engagement Context. The numbering plan in the plug-in is derived from the metadata of Google's libphonenumber (Apache License 2.0); the notice and the licences are resources of the assembly.";

    /// <summary>The unique name of the publisher.</summary>
    public const string PublisherUniqueName = "phonecallctx";

    /// <summary>The name of the publisher that administrators see. It is not the name of a person.</summary>
    public const string PublisherDisplayName = "PhoneCallCtx";

    /// <summary>The prefix of the publisher, before the names of everything that the solution adds.</summary>
    public const string Prefix = "pcc";

    /// <summary>The prefix of the values of choices. The solution has none, but a publisher must have it: 10000 to 99999.</summary>
    public const int OptionValuePrefix = 47291;

    /// <summary>The simple name of the plug-in assembly.</summary>
    public const string AssemblyName = "PhoneCallCtx.Plugins";

    /// <summary>The schema name of the environment variable with the rules.</summary>
    public const string RulesVariable = "pcc_PhoneCallContextRules";

    /// <summary>The name of the web resource with the handlers of form events.</summary>
    public const string FormScript = "pcc_/phonecallctx.js";

    /// <summary>The most UTF-16 code units of a value of an environment variable, and of its default value.</summary>
    public const int MostVariableCharacters = 2000;

    /// <summary>The table that the steps are for.</summary>
    public const string Table = "msdyn_ocphonecallengagementctx";

    /// <summary>The name of the table that administrators see.</summary>
    public const string TableDisplayName = "Phone Call Engagement Context";

    /// <summary>
    /// The solution that brings the table: Microsoft lists OmnichannelTelephony among the solutions of the contact center
    /// ("Uninstall Omnichannel for Customer Service"), and a choice of the table bears its name.
    /// </summary>
    public const string TableSolution = "OmnichannelTelephony";

    /// <summary>The language of all labels: English.</summary>
    public const int Language = 1033;
}
