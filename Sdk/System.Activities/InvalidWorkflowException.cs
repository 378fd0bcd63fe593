namespace System.Activities;

/// <summary>The activity cannot run, whatever its inputs.</summary>
[Serializable]
public class InvalidWorkflowException : Exception
{
    public InvalidWorkflowException()
    {
    }

    public InvalidWorkflowException(string? message)
        : base(message)
    {
    }

    public InvalidWorkflowException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
