namespace Ecommerce.Adapters.Postgres.Search;

/// <summary>
/// Latin letters without their accents, in small: é and É are e. PostgreSQL's own way, unaccent, is an extension to install; and decomposing letters
/// (Normalize) changes nothing where globalization is invariant.
/// </summary>
internal static class LatinLetters
{
    // From U+00C0 and from U+1E00 on; a dot stands for what is no letter with an accent.
    private const string First =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeeegggggggg"
        + "hh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz........."
        + "........................oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoo"
        + "oo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";

    private const string Second =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss"
        + "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
        + "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    public static char Plain(char letter)
    {
        var plain = letter switch
        {
            >= '\u00C0' when letter - 0xC0 < First.Length => First[letter - 0xC0],
            >= '\u1E00' when letter - 0x1E00 < Second.Length => Second[letter - 0x1E00],
            _ => '.',
        };
        return plain == '.' ? char.ToLowerInvariant(letter) : plain;
    }
}
