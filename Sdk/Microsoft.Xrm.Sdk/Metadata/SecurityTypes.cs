using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How security follows a relationship.</summary>
[Flags]
[DataContract(Name = "SecurityTypes", Namespace = "http://schemas.microsoft.com/xrm/2011/Metadata")]
public enum SecurityTypes
{
    [EnumMember] None = 0,
    [EnumMember] Append = 1,
    [EnumMember] ParentChild = 2,
    [EnumMember] Pointer = 4,
    [EnumMember] Inheritance = 8,
}
