or = ou
