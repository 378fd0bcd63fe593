using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A value from a fixed set, serialized as its underlying value. The stand-in keeps no list of all sets.</summary>
[DataContract(Name = "ConstantsBase", Namespace = "http://schemas.microsoft.com/xrm/2013/Metadata")]
[KnownType(typeof(AttributeTypeDisplayName))]
[KnownType(typeof(DateTimeBehavior))]
[KnownType(typeof(StringFormatName))]
public abstract class ConstantsBase<T> : IExtensibleDataObject
{
    private T? constant;

    protected ConstantsBase()
    {
    }

    [DataMember]
    public T? Value
    {
        get => constant;
        set
        {
            if (value is not null && !ValueExistsInList(value))
                throw new ArgumentException($"{GetType().Name} has no value '{value}'.", nameof(value));
            constant = value;
        }
    }

    public ExtensionDataObject? ExtensionData { get; set; }

    protected abstract bool ValueExistsInList(T value);
}
