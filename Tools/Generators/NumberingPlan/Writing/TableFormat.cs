namespace PhoneCallCtx.Generators.NumberingPlan.Writing;

/// <summary>The layout of the table; docs/numbering-plan.md says what each part means.</summary>
internal static class TableFormat
{
    /// <summary>The table, below the root of the repository.</summary>
    public const string Path = "Plugins/Phones/Plan/numbering-plan.bin";

    /// <summary>What the table begins with.</summary>
    public static readonly byte[] Magic = "PCNP"u8.ToArray();

    /// <summary>The version of the layout.</summary>
    public const int Version = 1;

    public const int HeaderLength = 20;
    public const int CallingCodeLength = 8;
    public const int RegionLength = 28;
    public const int MembershipLength = 2;
    public const int WordLength = 2;
    public const int StateLength = 22;

    /// <summary>The most groups of a rule for the national prefix.</summary>
    public const int MostGroups = 4;

    /// <summary>The most digits and groups of a transform rule.</summary>
    public const int MostTransformItems = 15;

    /// <summary>What is added to the number of a group in a transform rule.</summary>
    public const int TransformGroup = 0x100;

    /// <summary>How many bits of an instruction are its argument.</summary>
    public const int ArgumentBits = 13;
}
