namespace Ecommerce.Contracts;

/// <summary>What is wrong with one member of a command, whatever the state is that it meets.</summary>
/// <param name="Pointer">JSON pointer of the member, e.g. <c>/taxZones/0/standard</c>.</param>
/// <param name="Code">Stable word, e.g. <c>required</c> or <c>out_of_range</c>.</param>
/// <param name="Message">One sentence for the person who reads it.</param>
public readonly record struct MemberFault(string Pointer, string Code, string Message);
