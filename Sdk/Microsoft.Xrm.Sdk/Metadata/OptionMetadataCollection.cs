using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Options, in the order in which they are shown.</summary>
public sealed class OptionMetadataCollection : DataCollection<OptionMetadata>
{
    public OptionMetadataCollection()
    {
    }

    public OptionMetadataCollection(IList<OptionMetadata> list)
        : base(list)
    {
    }
}
