using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Yes or no, and whether that may be changed.</summary>
[DataContract(Name = "BooleanManagedProperty", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    public BooleanManagedProperty()
    {
    }

    public BooleanManagedProperty(bool value)
    {
        Value = value;
    }
}
