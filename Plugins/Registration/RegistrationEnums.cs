namespace PhoneCallCtx.Plugins.Registration;

/// <summary>The stage of the event pipeline, numbered as in Dataverse.</summary>
public enum StageEnum
{
    /// <summary>Before the transaction and the security checks.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the main operation.</summary>
    PreOperation = 20,

    /// <summary>After the main operation.</summary>
    PostOperation = 40,
}

/// <summary>When a step runs. The numbers are spkl's, the reverse of Dataverse's own.</summary>
public enum ExecutionModeEnum
{
    /// <summary>After the operation, in the background.</summary>
    Asynchronous = 0,

    /// <summary>Within the operation.</summary>
    Synchronous = 1,
}

/// <summary>Where the assembly runs. The numbers are spkl's.</summary>
public enum IsolationModeEnum
{
    /// <summary>Without isolation; not for Dataverse online.</summary>
    None = 0,

    /// <summary>In the sandbox.</summary>
    Sandbox = 1,
}

/// <summary>The states of the row that an image shows.</summary>
public enum ImageTypeEnum
{
    /// <summary>The row before the operation.</summary>
    PreImage = 0,

    /// <summary>The row after the operation.</summary>
    PostImage = 1,

    /// <summary>Both.</summary>
    Both = 2,
}

/// <summary>The type of a parameter or property of a custom API, numbered as in Dataverse (column <c>type</c> of customapirequestparameter).</summary>
public enum CustomApiFieldType
{
    /// <summary>Yes or no.</summary>
    Boolean = 0,

    /// <summary>Text.</summary>
    String = 10,

    /// <summary>An identifier.</summary>
    Guid = 12,
}
