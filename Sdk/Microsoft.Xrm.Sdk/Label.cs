using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in several languages, and in the language of the user who requested it.</summary>
[DataContract(Name = "Label", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class Label : IExtensibleDataObject
{
    private LocalizedLabelCollection? localizedLabels;

    public Label()
    {
    }

    /// <summary>Creates a text in one language. There is no label for the user, because the user's language is not known here.</summary>
    public Label(string? label, int languageCode)
    {
        LocalizedLabels.Add(new LocalizedLabel(label, languageCode));
    }

    public Label(LocalizedLabel? userLocalizedLabel, LocalizedLabel[]? labels)
        : this(userLocalizedLabel, (IEnumerable<LocalizedLabel>?)labels)
    {
    }

    public Label(LocalizedLabel? userLocalizedLabel, List<LocalizedLabel>? labels)
        : this(userLocalizedLabel, (IEnumerable<LocalizedLabel>?)labels)
    {
    }

    private Label(LocalizedLabel? userLocalizedLabel, IEnumerable<LocalizedLabel>? labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        if (labels is not null)
            LocalizedLabels.AddRange(labels);
    }

    [DataMember]
    public LocalizedLabelCollection LocalizedLabels
    {
        get => localizedLabels ??= [];
        internal set => localizedLabels = value;
    }

    [DataMember]
    public LocalizedLabel? UserLocalizedLabel { get; set; }

    public ExtensionDataObject? ExtensionData { get; set; }
}
