namespace PhoneCallCtx.Generators.NumberingPlan.Writing;

/// <summary>The layout of the table, as docs/numbering-plan.md describes it.</summary>
internal static class TableFormat
{
    /// <summary>The path of the table below the root of the repository.</summary>
    public const string Path = "Plugins/Phones/Plan/numbering-plan.bin";

    /// <summary>The first bytes of the table.</summary>
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

    /// <summary>The offset of group numbers in a transform rule.</summary>
    public const int TransformGroup = 0x100;

    /// <summary>The number of bits for the argument of an instruction.</summary>
    public const int ArgumentBits = 13;
}
