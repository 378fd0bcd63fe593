namespace System.Activities;

/// <summary>The activity cannot run with any inputs.</summary>
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
